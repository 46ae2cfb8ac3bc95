package tocsin.server.moving;

/// What became of one document in the house.
///
/// @param outcome created, updated, same, kept or refused
/// @param why it was kept or refused; empty otherwise
public record Settled(String kind, String id, String outcome, String why) {
  public boolean isKept() {
    return outcome.equals("kept");
  }

  /// Whether theirs is not what stands here.
  public boolean isOut() {
    return isKept() || outcome.equals("refused");
  }
}
