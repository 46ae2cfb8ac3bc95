package tocsin.server.setup;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// The list of services: what there is to know first, and those that a search finds.
///
/// @param asked the words of the search
/// @param lines one page of those that the search finds
/// @param found how many it finds
/// @param page from 0
public record ServiceList(
    String sentence, String asked, List<ServiceLine> lines, int found, int page, int total) {
  static final int ON_A_PAGE = 200;

  /// @param page as it stands in the address
  static ServiceList of(List<ServiceLine> all, String asked, String page) {
    String wanted = asked.strip().toLowerCase(Locale.ROOT);
    List<ServiceLine> found =
        all.stream()
            .filter(l ->
                (l.name() + " " + l.id() + " " + l.team())
                    .toLowerCase(Locale.ROOT)
                    .contains(wanted))
            .toList();
    int most = Math.max(0, (found.size() - 1) / ON_A_PAGE);
    int at = Math.min(page.matches("\\d{1,6}") ? Integer.parseInt(page) : 0, most);
    List<ServiceLine> lines = found.stream().skip((long) at * ON_A_PAGE).limit(ON_A_PAGE).toList();
    return new ServiceList(sentence(all), asked.strip(), lines, found.size(), at, all.size());
  }

  public String address(int page) {
    return "/services?q=" + URLEncoder.encode(asked, StandardCharsets.UTF_8) + "&page=" + page;
  }

  public boolean hasNext() {
    return (page + 1) * ON_A_PAGE < found;
  }

  /// Such as `201 to 400 of 2000`.
  public String shown() {
    return page * ON_A_PAGE + 1 + " to " + (page * ON_A_PAGE + lines.size()) + " of " + found;
  }

  private static String sentence(List<ServiceLine> all) {
    long trouble = all.stream().filter(l -> l.health().isTrouble()).count();
    long mute = all.stream().filter(l -> l.answering().people().isEmpty()).count();
    String stands =
        trouble == 0
            ? "No service is in trouble."
            : trouble + " of " + all.size() + (trouble == 1 ? " is" : " are") + " in trouble.";
    return mute == 0
        ? stands
        : stands
            + " "
            + mute
            + (mute == 1 ? " pages nobody when it fails." : " page nobody when they fail.");
  }
}
