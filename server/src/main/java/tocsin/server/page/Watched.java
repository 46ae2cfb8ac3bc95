package tocsin.server.page;

/// How the monitors of one service stand.
///
/// @param monitors all of them
/// @param firing of these, and so on; one that is off counts only among all
public record Watched(int monitors, int firing, int silent, int broken) {
  public static final Watched NOT = new Watched(0, 0, 0, 0);

  public Watched plus(Watched other) {
    return new Watched(
        monitors + other.monitors,
        firing + other.firing,
        silent + other.silent,
        broken + other.broken);
  }
}
