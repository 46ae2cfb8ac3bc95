package tocsin.server.observe;

import java.util.List;
import java.util.stream.Collectors;
import tocsin.metrics.dashboard.Choosing.Offer;
import tocsin.metrics.dashboard.Variable.Choice;
import tocsin.metrics.dashboard.Variable.Values;

/// What is chosen, in words.
public final class Offers {
  private static final int NAMED = 2;

  private Offers() {}

  public static String words(Offer offer) {
    if (offer.isAll()) {
      return "all";
    }
    List<String> names = offer.chosen().stream().map(v -> text(offer, v)).toList();
    if (names.isEmpty()) {
      return "none";
    }
    return names.size() <= NAMED ? String.join(", ", names) : names.size() + " chosen";
  }

  private static String text(Offer offer, String value) {
    return offer.options().stream()
        .filter(c -> c.value().equals(value))
        .map(Choice::text)
        .findFirst()
        .orElse(value);
  }

  public static boolean isFree(Offer offer) {
    return offer.variable().values() instanceof Values.Free;
  }

  public static String first(Offer offer) {
    return offer.chosen().stream().findFirst().orElse("");
  }

  /// What somebody wrote that is none of the options.
  public static String pattern(Offer offer) {
    List<String> known = offer.options().stream().map(Choice::value).toList();
    return offer.isAll()
        ? ""
        : offer.chosen().stream().filter(v -> !known.contains(v)).collect(Collectors.joining(","));
  }
}
