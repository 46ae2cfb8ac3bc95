package tocsin.server.observe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tocsin.server.observe.Shelf.Kept;

/// The list of dashboards by folder.
///
/// @param asked words that each of them has in its title, folder, tags or line
/// @param starred those the reader keeps at hand, by title; nothing is searched among them
public record DashboardList(String asked, List<Kept> starred, List<Folder> folders, int total) {
  private static final String NO_FOLDER = "No folder";

  public record Folder(String name, List<Kept> dashboards) {}

  static DashboardList of(List<Kept> all, String asked, List<String> stars) {
    List<String> words =
        List.of(asked.toLowerCase(Locale.ROOT).strip().split("\\s+", -1)).stream()
            .filter(w -> !w.isEmpty())
            .toList();
    Map<String, List<Kept>> byFolder = new LinkedHashMap<>();
    for (Kept k : all) {
      if (words.stream().allMatch(text(k)::contains)) {
        String folder = k.dashboard().folder();
        byFolder
            .computeIfAbsent(folder.isEmpty() ? NO_FOLDER : folder, f -> new ArrayList<>())
            .add(k);
      }
    }
    List<Folder> folders =
        byFolder.entrySet().stream().map(e -> new Folder(e.getKey(), e.getValue())).toList();
    List<Kept> starred =
        all.stream()
            .filter(k -> stars.contains(k.id()))
            .sorted(Comparator.comparing(k -> k.dashboard().title().toLowerCase(Locale.ROOT)))
            .toList();
    return new DashboardList(asked, starred, folders, all.size());
  }

  private static String text(Kept k) {
    var d = k.dashboard();
    return (d.title() + " " + d.folder() + " " + d.about() + " " + String.join(" ", d.tags()))
        .toLowerCase(Locale.ROOT);
  }

  public boolean isStarred(Kept k) {
    return starred.contains(k);
  }

  public boolean hasOwn() {
    return folders.stream().flatMap(f -> f.dashboards().stream()).anyMatch(k -> !k.shipped());
  }
}
