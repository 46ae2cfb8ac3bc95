package tocsin.metrics.dashboard;

import java.util.List;
import java.util.Optional;

/// A name in targets whose value is chosen above the panels.
///
/// @param label as people read it
/// @param multi whether several may be chosen
/// @param all whether "All" can be chosen
/// @param allValue what stands for all instead of the list of all
/// @param usual chosen unless the address says otherwise; empty for the first, or for all
/// @param hidden not shown above the panels
public record Variable(
    String name,
    String label,
    Values values,
    boolean multi,
    boolean all,
    Optional<String> allValue,
    List<String> usual,
    boolean hidden) {
  /// As it stands in addresses when everything is meant.
  public static final String ALL = "$__all";

  public Variable {
    usual = List.copyOf(usual);
  }

  /// Where the values come from.
  public sealed interface Values {
    /// Nodes that fit a Graphite pattern such as `collectd.*`, or values of a tag:
    /// `tag_values(host, dc=west)`. Variables before this one may stand in it.
    ///
    /// @param filter a regular expression that must be found in a value; its first group, when it
    ///   has one, is the value
    record Query(String query, Optional<String> filter) implements Values {}

    record Choices(List<Choice> choices) implements Values {
      public Choices {
        choices = List.copyOf(choices);
      }
    }

    /// Whatever somebody types.
    record Free() implements Values {}
  }

  /// @param text as people read it
  public record Choice(String text, String value) {}
}
