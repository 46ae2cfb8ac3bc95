package tocsin.response.downtime;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Which groups of a monitor. A tag that a group lacks is none of the values asked for.
public sealed interface Scope {
  boolean covers(Map<String, String> group);

  /// Reads `service:a AND env:(b OR c)`, `-env:prod`, `host:x-*`, or `*` for all.
  ///
  /// @throws IllegalArgumentException with the place, what was expected, and the remedy
  static Scope parse(String text) {
    return new ScopeReader(text).read();
  }

  /// Every group.
  record All() implements Scope {
    @Override
    public boolean covers(Map<String, String> group) {
      return true;
    }
  }

  /// One tag.
  ///
  /// @param value `*` in it stands for any letters
  record Tag(String key, String value) implements Scope {
    @Override
    public boolean covers(Map<String, String> group) {
      String has = group.get(key);
      return has != null && pattern().matcher(has).matches();
    }

    private Pattern pattern() {
      StringBuilder regex = new StringBuilder();
      for (String part : value.split("\\*", -1)) {
        regex.append(regex.isEmpty() ? "" : ".*").append(Pattern.quote(part));
      }
      return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }
  }

  record Not(Scope of) implements Scope {
    @Override
    public boolean covers(Map<String, String> group) {
      return !of.covers(group);
    }
  }

  record And(List<Scope> of) implements Scope {
    public And {
      of = List.copyOf(of);
    }

    @Override
    public boolean covers(Map<String, String> group) {
      return of.stream().allMatch(s -> s.covers(group));
    }
  }

  record Or(List<Scope> of) implements Scope {
    public Or {
      of = List.copyOf(of);
    }

    @Override
    public boolean covers(Map<String, String> group) {
      return of.stream().anyMatch(s -> s.covers(group));
    }
  }
}
