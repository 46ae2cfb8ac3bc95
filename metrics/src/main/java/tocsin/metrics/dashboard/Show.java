package tocsin.metrics.dashboard;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What a panel shows.
public sealed interface Show {
  /// Lines over time.
  ///
  /// @param unit such as `ms`, `percent` or `bytes`; empty for plain numbers
  /// @param log whether the axis is logarithmic
  /// @param min lower end of the axis; as the samples are when empty
  /// @param limit where a dashed line says "not beyond"
  record Chart(
      List<String> targets,
      Draw draw,
      String unit,
      boolean log,
      Optional<Double> min,
      Optional<Double> max,
      Optional<Double> limit,
      Legend legend)
      implements Show {
    public Chart {
      targets = List.copyOf(targets);
    }
  }

  /// One big number for each series, compared with the time before.
  ///
  /// @param limit the number is marked when it is on the wrong side
  /// @param below whether the wrong side is below the limit
  record Stat(
      List<String> targets,
      Reduce reduce,
      String unit,
      Optional<Double> limit,
      boolean below,
      Compare compare)
      implements Show {
    public Stat {
      targets = List.copyOf(targets);
    }
  }

  /// Series as rows, with last, average, least and most.
  record Table(List<String> targets, String unit) implements Show {
    public Table {
      targets = List.copyOf(targets);
    }
  }

  record Text(String markdown) implements Show {}

  /// Open incidents.
  ///
  /// @param service only of this one
  record Incidents(Optional<String> service) implements Show {}

  /// Who is on call.
  ///
  /// @param schedule only in this one
  record OnCall(Optional<String> schedule) implements Show {}

  /// A heading; what stands below it, up to the next one, belongs to it.
  ///
  /// @param closed whether it is folded at first
  record Heading(boolean closed) implements Show {}

  enum Draw {
    LINE,
    AREA,
    STACKED,
    POINTS
  }

  enum Legend {
    HIDDEN,
    LIST,
    TABLE
  }

  /// How a number is made of the samples of the time shown.
  enum Reduce {
    LAST,
    AVERAGE,
    MIN,
    MAX,
    SUM
  }

  /// What a number is held against.
  enum Compare {
    NOTHING,
    /// As long a time just before.
    BEFORE,
    DAY,
    WEEK
  }

  /// Graphite targets; empty for what shows no samples.
  default List<String> queries() {
    return switch (this) {
      case Chart c -> c.targets();
      case Stat s -> s.targets();
      case Table t -> t.targets();
      case Text t -> List.of();
      case Incidents i -> List.of();
      case OnCall o -> List.of();
      case Heading h -> List.of();
    };
  }

  /// The same with every text that may hold a variable changed.
  default Show with(UnaryOperator<String> change) {
    return switch (this) {
      case Chart c ->
          new Chart(
              each(c.targets(), change),
              c.draw(),
              c.unit(),
              c.log(),
              c.min(),
              c.max(),
              c.limit(),
              c.legend());
      case Stat s ->
          new Stat(
              each(s.targets(), change), s.reduce(), s.unit(), s.limit(), s.below(), s.compare());
      case Table t -> new Table(each(t.targets(), change), t.unit());
      case Text t -> new Text(change.apply(t.markdown()));
      case Incidents i -> new Incidents(i.service().map(change));
      case OnCall o -> new OnCall(o.schedule().map(change));
      case Heading h -> h;
    };
  }

  private static List<String> each(List<String> targets, UnaryOperator<String> change) {
    return targets.stream().map(change).toList();
  }
}
