package tocsin.metrics.index;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import tocsin.metrics.series.SeriesName;
import tocsin.metrics.store.Glob;
import tocsin.metrics.store.Names;
import tocsin.metrics.store.SeriesMatcher;

/// The other way round: which of many matchers does a name fit? Globs stand as a tree of their
/// nodes, so that a name is asked only of those that begin as it does. What fits is what
/// [Names#test] says. Not thread-safe.
public final class Patterns {
  private final GlobTree globs = new GlobTree();
  private final List<Slow> crossing = new ArrayList<>();
  private final Map<String, List<Integer>> whole = new HashMap<>();
  private final List<Slow> tagged = new ArrayList<>();

  /// A matcher that has to be asked by itself.
  private record Slow(SeriesMatcher matcher, int id) {
    boolean fits(SeriesName name) {
      return Names.test(matcher).test(name);
    }
  }

  /// Adds a matcher under a number, which several may have.
  ///
  /// @throws IllegalArgumentException if a glob or an expression cannot be read
  public void add(SeriesMatcher matcher, int id) {
    switch (matcher) {
      case SeriesMatcher.All all -> {
        crossing.add(new Slow(all, id));
        tagged.add(new Slow(all, id));
      }
      case SeriesMatcher.Tagged t -> tagged.add(new Slow(t, id));
      case SeriesMatcher.Glob(String pattern) -> {
        Glob.of(pattern);
        if (pattern.indexOf(';') >= 0) {
          whole.computeIfAbsent(pattern, _ -> new ArrayList<>()).add(id);
        }
        GlobNodes cut = GlobNodes.of(pattern, PathTree.CUT);
        if (cut.crosses()) {
          crossing.add(new Slow(matcher, id));
        } else {
          globs.add(cut.first(), id);
        }
      }
    }
  }

  /// Gives the numbers of all matchers that a name fits, some of them twice perhaps.
  ///
  /// @param length so many bytes of the array are the name, canonical and in UTF-8
  public void of(byte[] name, int length, IntConsumer to) {
    boolean isTagged = TagParts.isTagged(name, length);
    List<Slow> slow = isTagged ? tagged : crossing;
    if (!isTagged) {
      globs.of(name, length, to);
    }
    if (slow.isEmpty() && (!isTagged || whole.isEmpty())) {
      return;
    }
    var series = new SeriesName(new String(name, 0, length, StandardCharsets.UTF_8));
    slow.stream().filter(s -> s.fits(series)).forEach(s -> to.accept(s.id()));
    if (isTagged) {
      whole.getOrDefault(series.canonical(), List.of()).forEach(to::accept);
    }
  }
}
