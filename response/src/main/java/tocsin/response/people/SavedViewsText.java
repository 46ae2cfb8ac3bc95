package tocsin.response.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tocsin.ground.json.Fields;
import tocsin.response.words.UserId;

/// The JSON of saved views, read with all its faults at once.
final class SavedViewsText {
  private SavedViewsText() {}

  static SavedViews read(String json) {
    Fields f = Fields.of(json);
    Optional<UserId> id = f.required("id", UserId::new);
    List<SavedView> views = new ArrayList<>();
    for (Fields v : f.objects("views")) {
      String query = v.optional("query", t -> t).orElse("");
      v.required("name", name -> new SavedView(name, query)).ifPresent(views::add);
    }
    f.check("saved views");
    return new SavedViews(id.orElseThrow(), views);
  }
}
