package tocsin.response.monitor;

import java.util.List;

/// One evaluation: what each series showed, what changed, and what to carry to the next one.
///
/// @param verdict on the whole monitor, in so far as one alert speaks for it
public record Judgement(
    List<Reading> readings, List<Move> moves, Progress progress, Verdict verdict) {
  public Judgement {
    readings = List.copyOf(readings);
    moves = List.copyOf(moves);
  }

  /// The facts to write down, where anything changed.
  public List<MonitorFact> facts(Monitor monitor) {
    return moves.stream().map(m -> m.fact(monitor)).toList();
  }
}
