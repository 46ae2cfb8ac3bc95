package tocsin.response.message;

import java.util.List;
import java.util.Optional;

/// One transition into each state, made of one that is real or imagined, to look at a message
/// before it is needed.
public final class Samples {
  private Samples() {}

  /// Alert, Warn, No Data, told again, recovered.
  public static List<Transition> of(Transition like) {
    return List.of(
        moved(like, State.OK, State.ALERT, false),
        moved(like, State.OK, State.WARN, false),
        moved(like, State.OK, State.NO_DATA, false),
        moved(like, State.ALERT, State.ALERT, true),
        moved(like, State.ALERT, State.OK, false));
  }

  private static Transition moved(Transition t, State from, State to, boolean renotify) {
    return new Transition(
        from,
        to,
        t.at(),
        t.group(),
        to == State.NO_DATA ? Optional.empty() : t.value(),
        t.thresholds(),
        t.comparator(),
        t.triggered(),
        renotify,
        t.priority(),
        t.checkMessage(),
        t.parts(),
        t.more(),
        true);
  }
}
