package tocsin.sim.player;

/// An answer that is not as recorded; the message says where, with expected and actual.
public final class Difference extends Exception {
  Difference(String message) {
    super(message);
  }
}
