package tocsin.response.review;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The series paths inside a target, and which part of them tells instances apart: the first node
/// with a wildcard. `larkspur.checkout.*.jvm.heap` watches the instances of `larkspur.checkout`.
///
/// @param prefix nodes before the instance, `larkspur.checkout`
/// @param instance the node as written, `*` or `chk*`
/// @param rest nodes after it, `jvm.heap`
record Paths(String prefix, String instance, String rest) {
  // A comma belongs to a path only inside braces; elsewhere it parts arguments.
  private static final String NODE = "(?:[A-Za-z0-9_*?\\[\\]:-]|\\{[^{}().]*\\})+";
  private static final Pattern PATH = Pattern.compile(NODE + "(?:\\." + NODE + ")+");
  private static final Pattern WILD = Pattern.compile("[*?\\[{]");

  /// All of a target that have an instance with something before and after it.
  static List<Paths> of(String target) {
    return PATH.matcher(target)
        .results()
        .map(MatchResult::group)
        .flatMap(p -> split(p).stream())
        .distinct()
        .toList();
  }

  private static Optional<Paths> split(String path) {
    List<String> nodes = List.of(path.split("\\.", -1));
    for (int i = 1; i < nodes.size() - 1; i++) {
      if (WILD.matcher(nodes.get(i)).find()) {
        return Optional.of(
            new Paths(
                String.join(".", nodes.subList(0, i)),
                nodes.get(i),
                String.join(".", nodes.subList(i + 1, nodes.size()))));
      }
    }
    return Optional.empty();
  }

  /// The instance and the rest of a series below the prefix, in this order; empty for others.
  Optional<Paths> read(String series) {
    if (!series.startsWith(prefix + ".")) {
      return Optional.empty();
    }
    String below = series.substring(prefix.length() + 1);
    int dot = below.indexOf('.');
    return dot <= 0
        ? Optional.empty()
        : Optional.of(new Paths(prefix, below.substring(0, dot), below.substring(dot + 1)));
  }

  /// Globs of everything that instances below this prefix send, by depth.
  List<String> everything() {
    String below = prefix + ".*";
    return List.of(below + ".*", below + ".*.*", below + ".*.*.*");
  }

  /// The same instances one branch further: `larkspur.*.{chk1,chk2}.*`.
  Optional<String> beside(List<String> instances) {
    int dot = prefix.lastIndexOf('.');
    return dot <= 0 || instances.isEmpty()
        ? Optional.empty()
        : Optional.of(prefix.substring(0, dot) + ".*.{" + String.join(",", instances) + "}.*");
  }
}
