package tocsin.server.oncall;

import tocsin.ground.time.TimeRange;
import tocsin.server.oncall.Grid.Band;

/// One shift, override or gap.
///
/// @param look classes: a person's colour, or that it is a gap
/// @param says all of it in words
/// @param href leads to its times; empty when it cannot be changed there
/// @param who id of the person; empty for a gap
public record Block(
    Band place,
    String look,
    String name,
    String initials,
    String times,
    String says,
    String href,
    String who,
    TimeRange during) {
  public boolean isGap() {
    return who.isEmpty();
  }
}
