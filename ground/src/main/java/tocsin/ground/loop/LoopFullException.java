package tocsin.ground.loop;

/// The loop takes no input now: too many wait, or it is closing. Try again later.
public final class LoopFullException extends RuntimeException {
  public LoopFullException(int waiting, boolean open) {
    super(open ? waiting + " inputs wait already; try again in a second" : "shutting down");
  }
}
