package tocsin.response.people;

import java.util.ArrayList;
import java.util.List;
import tocsin.response.words.UserId;

/// The views of the list of incidents that one person saved, in the order they were saved in.
///
/// @param id the person's
public record SavedViews(UserId id, List<SavedView> views) {
  private static final int MOST = 20;

  /// @throws IllegalArgumentException if they are too many, or two have one name
  public SavedViews {
    views = List.copyOf(views);
    if (views.size() > MOST) {
      throw new IllegalArgumentException(
          "views: " + views.size() + " (expected: at most " + MOST + "; remove one first)");
    }
    for (int i = 0; i < views.size(); i++) {
      String name = views.get(i).name();
      if (views.subList(0, i).stream().anyMatch(v -> v.isCalled(name))) {
        throw new IllegalArgumentException(
            "name: '" + name + "' stands twice (expected: one view for each name)");
      }
    }
  }

  public static SavedViews none(UserId id) {
    return new SavedViews(id, List.of());
  }

  /// One more at the end, or another filter under a name that was there.
  ///
  /// @throws IllegalArgumentException if there would be too many
  public SavedViews with(SavedView view) {
    List<SavedView> all = new ArrayList<>(views);
    int at = all.stream().map(v -> v.isCalled(view.name())).toList().indexOf(true);
    if (at < 0) {
      all.add(view);
    } else {
      all.set(at, view);
    }
    return new SavedViews(id, all);
  }

  public SavedViews without(String name) {
    return new SavedViews(id, views.stream().filter(v -> !v.isCalled(name)).toList());
  }

  /// Reads what a program wrote.
  ///
  /// @throws tocsin.ground.json.BadJsonException if the text is not a JSON object
  /// @throws tocsin.ground.json.BadFieldsException naming every fault
  public static SavedViews parse(String json) {
    return SavedViewsText.read(json);
  }
}
