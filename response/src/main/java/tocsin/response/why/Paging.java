package tocsin.response.why;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tocsin.response.paging.Page;

/// Pages, in words.
final class Paging {
  private static final int NAMED = 8;

  private Paging() {}

  static String answer(List<Page> pages) {
    String people =
        pages.stream().map(p -> p.user().value()).distinct().collect(Collectors.joining(", "));
    boolean reached =
        pages.stream()
            .anyMatch(p ->
                p.fate() == Page.Fate.DELIVERED
                    || p.fate() == Page.Fate.ANSWERED
                    || p.fate() == Page.Fate.ACCEPTED);
    return reached
        ? "It paged " + people + "."
        : "It was to page " + people + ", and nothing had arrived: see the pages below.";
  }

  static String words(List<Page> pages) {
    return pages.stream().limit(NAMED).map(Paging::words).collect(Collectors.joining("; "))
        + (pages.size() > NAMED ? "; and " + (pages.size() - NAMED) + " more" : "");
  }

  private static String words(Page p) {
    String fate = p.fate().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return p.user()
        + " by "
        + p.contact().channel()
        + ", due at "
        + Moments.of(p.dueAt())
        + " ("
        + p.because()
        + "): "
        + fate
        + p.deliveredAt().map(d -> " at " + Moments.of(d)).orElse("")
        + p.trouble().map(t -> "; " + t).orElse("");
  }
}
