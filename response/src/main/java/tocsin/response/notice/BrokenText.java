package tocsin.response.notice;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says which monitors are broken. Pure.
///
/// @param all the worst first
/// @param news those of which the reader was not told before
/// @param more where all of it stands
public record BrokenText(List<Broken> all, List<Broken> news, String more) {
  private static final int LISTED = 20;
  private static final int LONGEST = 160;

  public BrokenText {
    all = List.copyOf(all);
    news = List.copyOf(news);
  }

  /// One line: `3 monitors of your teams are broken, 1 of them newly`.
  public String subject() {
    int count = monitors(all);
    int fresh = monitors(news);
    String what =
        count == 1
            ? "1 monitor of your team is broken"
            : count + " monitors of your teams are broken";
    return what
        + (fresh == 0 ? ", none newly" : fresh == count ? "" : ", " + fresh + " of them newly");
  }

  private static int monitors(List<Broken> some) {
    return (int) some.stream().map(Broken::monitor).distinct().count();
  }

  /// A line for each, what is new first.
  public String text() {
    Set<Broken> fresh = new HashSet<>(news);
    List<Broken> ordered =
        Stream.concat(news.stream(), all.stream().filter(b -> !fresh.contains(b))).toList();
    String lines =
        ordered.stream()
            .limit(LISTED)
            .map(b ->
                (fresh.contains(b) ? "NEW " : "")
                    + Reader.cut(b.title() + " " + b.says(), LONGEST)
                    + ": "
                    + b.link())
            .collect(Collectors.joining("\n"));
    int left = all.size() - LISTED;
    return left > 0 ? lines + "\nAnd " + left + " more: " + more : lines;
  }
}
