package tocsin.server.secret;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Optional;
import tocsin.ground.json.Json;

/// The key by which vendors of browsers know this server, made once: browsers subscribe to it, so
/// that after another takes its place all of them have to do so anew. Thread-safe.
public final class PushKeys {
  /// Beside the other secrets.
  public static final String FILE = "push.json";

  private static final int BYTES = 32;

  private final OwnersFile file;
  private Optional<Kept> kept = Optional.empty(); // Guarded by this.

  /// What stands in the file, each in base64url.
  ///
  /// @param publicKey a point of P-256: 4, x, y
  /// @param privateKey its number of 32 bytes
  record Kept(String publicKey, String privateKey) {}

  public PushKeys(Path file) {
    this.file = new OwnersFile(file);
  }

  /// A point of P-256, uncompressed, in base64url.
  public synchronized String publicKey() {
    return pair().publicKey();
  }

  /// 32 bytes in base64url.
  public synchronized String privateKey() {
    return pair().privateKey();
  }

  /// Puts another key in the place of this one.
  public synchronized void change() {
    kept = Optional.of(made());
  }

  private Kept pair() {
    Kept pair =
        kept.or(() -> file.read().map(text -> Json.read(text, Kept.class))).orElseGet(this::made);
    kept = Optional.of(pair);
    return pair;
  }

  private Kept made() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      KeyPair pair = generator.generateKeyPair();
      var point = ((ECPublicKey) pair.getPublic()).getW();
      byte[] bytes = new byte[1 + 2 * BYTES];
      bytes[0] = 4;
      put(point.getAffineX(), bytes, 1);
      put(point.getAffineY(), bytes, 1 + BYTES);
      byte[] number = new byte[BYTES];
      put(((ECPrivateKey) pair.getPrivate()).getS(), number, 0);
      Kept fresh = new Kept(written(bytes), written(number));
      file.write(Json.write(fresh).getBytes(StandardCharsets.UTF_8));
      return fresh;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has P-256", e);
    }
  }

  /// As 32 bytes, the highest first, whatever Java's sign needs.
  private static void put(BigInteger number, byte[] into, int at) {
    byte[] signed = number.toByteArray();
    int taken = Math.min(BYTES, signed.length);
    System.arraycopy(signed, signed.length - taken, into, at + BYTES - taken, taken);
  }

  private static String written(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
