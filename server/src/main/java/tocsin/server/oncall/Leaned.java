package tocsin.server.oncall;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tocsin.response.oncall.Calendar;
import tocsin.response.oncall.Schedule;
import tocsin.response.oncall.Schedule.Layer;

/// Layers as a draft carries them in an address: without what their calendars say, which stands in
/// the schedule that the draft is about.
final class Leaned {
  private Leaned() {}

  static List<Layer> of(List<Layer> layers) {
    return layers.stream().map(l -> l.calendar().map(c -> l.with(c.lean())).orElse(l)).toList();
  }

  /// The layers with the calendars of a schedule; one that is not there any more is left out.
  static List<Layer> back(List<Layer> layers, Schedule s) {
    Map<String, Calendar> known =
        s.layers().stream()
            .flatMap(l -> l.calendar().stream())
            .collect(Collectors.toMap(Calendar::id, Function.identity(), (a, b) -> a));
    return layers.stream()
        .flatMap(l ->
            l.calendar().isEmpty()
                ? Optional.of(l).stream()
                : l.calendar().map(Calendar::id).map(known::get).map(l::with).stream())
        .toList();
  }
}
