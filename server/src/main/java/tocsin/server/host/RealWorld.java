package tocsin.server.host;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/// The door through which clock and chance come in. Nothing else in the server reads either.
public final class RealWorld {
  private RealWorld() {}

  public static InstantSource clock() {
    return InstantSource.system();
  }

  public static RandomGenerator random() {
    return new SecureRandom();
  }
}
