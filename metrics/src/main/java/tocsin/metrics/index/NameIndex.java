package tocsin.metrics.index;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import tocsin.metrics.store.PathNode;
import tocsin.metrics.store.SeriesMatcher;
import tocsin.metrics.store.TagCount;

/// Which series fit: references by globs and tests of tags, as [tocsin.metrics.store.Names#test]
/// defines them, and what there is to choose from. Nothing here touches a disk.
///
/// One thread at a time adds and removes; the caller's lock sees to that. Any number of threads ask
/// meanwhile, without a lock and without making the writer wait: what is written is written once,
/// behind a link that is set last, and tables that grow are put in place of the old ones. A
/// question sees every change that returned before it was asked; of those that go on meanwhile it
/// may see some, each as a whole.
///
/// Names that were taken away leave their nodes behind, until the caller makes a new index when
/// [#dead] says so.
public final class NameIndex {
  private final IntFunction<byte[]> names;
  private final Texts texts = new Texts();
  private final PathTree paths = new PathTree(texts);
  private final TagIndex tags = new TagIndex(texts);
  private final Series series = new Series();

  /// An empty index.
  ///
  /// @param names the present name of a series; asked without any lock
  public NameIndex(IntFunction<byte[]> names) {
    this.names = names;
  }

  /// Adds a name that is not there. A reference that was removed may come again under another name,
  /// which `names` must give from then on.
  ///
  /// @param name the canonical name in UTF-8; copied where it must be kept
  /// @param length so many bytes of the array are the name
  public void add(int reference, byte[] name, int length) {
    if (TagParts.isTagged(name, length)) {
      tags.add(reference, name, length, reference >= series.size());
    } else {
      paths.add(reference, name, length);
    }
    series.add(reference);
  }

  /// Takes a name away.
  public void remove(int reference, byte[] name, int length) {
    series.remove(reference);
    if (TagParts.isTagged(name, length)) {
      tags.remove(name, length);
    } else {
      paths.remove(reference, name, length);
    }
  }

  /// The series that fit, however long it takes.
  public References match(SeriesMatcher matcher, int limit) {
    return match(matcher, limit, new Pass(() -> {}));
  }

  /// The series that fit. Which ones are kept when there are more than the limit is left open.
  ///
  /// @throws IllegalArgumentException if a glob or an expression cannot be read
  public References match(SeriesMatcher matcher, int limit, Pass pass) {
    var found = new Collected(limit);
    switch (matcher) {
      case SeriesMatcher.All() ->
          series.each(r -> {
            pass.step();
            return found.take(r);
          });
      case SeriesMatcher.Tagged(var tests) ->
          new TagSearch(tags, series, names, tests, pass).run(found::take);
      case SeriesMatcher.Glob(String pattern) -> glob(pattern, pass, found::take);
    }
    return found.references();
  }

  private void glob(String pattern, Pass pass, IntPredicate into) {
    int end =
        series.size(); // What comes meanwhile is left out, so that the answer is of one moment.
    PathSearch.run(paths, pattern, pass, r -> r >= end || into.test(r));
    if (pattern.indexOf(';') >= 0) {
      new TagName(tags, series, names).run(pattern, into);
    }
  }

  /// The nodes that fit a glob, however long it takes.
  public List<PathNode> nodes(String glob, int limit) {
    return nodes(glob, limit, new Pass(() -> {}));
  }

  /// The nodes of dotted names that fit a glob, sorted by path: at most `limit + 1` of them. What
  /// is below a node is not looked at, unless the glob crosses nodes.
  ///
  /// @throws IllegalArgumentException if the glob cannot be read
  public List<PathNode> nodes(String glob, int limit, Pass pass) {
    return Browse.nodes(paths, glob, limit, pass);
  }

  /// The tags that are there, `name` among them, sorted.
  public List<TagCount> tags(String prefix, int limit) {
    return counted(tags.keys(), prefix, limit, key -> tags.values(key).series());
  }

  /// The values of a tag, sorted.
  public List<TagCount> values(String tag, String prefix, int limit) {
    return tags.values(tag)
        .map(v -> counted(v.values(), prefix, limit, v::count))
        .orElse(List.of());
  }

  private static List<TagCount> counted(
      Dictionary texts, String prefix, int limit, IntUnaryOperator count) {
    List<TagCount> all = new ArrayList<>();
    byte[] begin = prefix.getBytes(StandardCharsets.UTF_8);
    for (int number : texts.first(begin, n -> count.applyAsInt(n) > 0, limit).toArray()) {
      all.add(new TagCount(texts.text(number), count.applyAsInt(number)));
    }
    all.sort(Comparator.comparing(TagCount::text));
    return List.copyOf(all.subList(0, Math.min(limit, all.size())));
  }

  /// About how many nodes names left behind that were taken away.
  public int dead() {
    return paths.tree().size() - 1 - paths.nodes();
  }

  /// About how many nodes the names that are there have.
  public int nodes() {
    return paths.nodes();
  }

  /// About how much memory it takes.
  public long bytes() {
    return texts.bytes() + paths.bytes() + tags.bytes() + series.bytes();
  }
}
