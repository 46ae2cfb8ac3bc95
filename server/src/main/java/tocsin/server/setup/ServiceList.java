package tocsin.server.setup;

import java.util.List;
import java.util.Locale;

/// The list of services: what there is to know first, and those that a search finds.
///
/// @param asked the words of the search
public record ServiceList(String sentence, String asked, List<ServiceLine> lines, int total) {
  static ServiceList of(List<ServiceLine> all, String asked) {
    String wanted = asked.strip().toLowerCase(Locale.ROOT);
    List<ServiceLine> found =
        all.stream()
            .filter(l ->
                (l.name() + " " + l.id() + " " + l.team())
                    .toLowerCase(Locale.ROOT)
                    .contains(wanted))
            .toList();
    return new ServiceList(sentence(all), asked.strip(), found, all.size());
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
