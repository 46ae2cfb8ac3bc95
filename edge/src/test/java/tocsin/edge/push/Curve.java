package tocsin.edge.push;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;

/// Keys of P-256 as bytes, by the JDK alone.
final class Curve {
  private static final int HALF = 32;

  private Curve() {}

  static KeyPair make() throws GeneralSecurityException {
    KeyPairGenerator made = KeyPairGenerator.getInstance("EC");
    made.initialize(new ECGenParameterSpec("secp256r1"));
    return made.generateKeyPair();
  }

  private static ECParameterSpec parameters() throws GeneralSecurityException {
    return ((ECPublicKey) make().getPublic()).getParams();
  }

  static ECPublicKey publicKey(byte[] point) throws GeneralSecurityException {
    var at =
        new ECPoint(
            new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + HALF)),
            new BigInteger(1, Arrays.copyOfRange(point, 1 + HALF, point.length)));
    return (ECPublicKey)
        KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(at, parameters()));
  }

  static ECPrivateKey privateKey(byte[] number) throws GeneralSecurityException {
    return (ECPrivateKey)
        KeyFactory.getInstance("EC")
            .generatePrivate(new ECPrivateKeySpec(new BigInteger(1, number), parameters()));
  }

  /// 4, x, y.
  static byte[] bytes(ECPublicKey key) {
    byte[] all = new byte[1 + 2 * HALF];
    all[0] = 4;
    System.arraycopy(bytes(key.getW().getAffineX()), 0, all, 1, HALF);
    System.arraycopy(bytes(key.getW().getAffineY()), 0, all, 1 + HALF, HALF);
    return all;
  }

  /// 32 bytes, the highest first.
  static byte[] bytes(BigInteger number) {
    byte[] signed = number.toByteArray();
    byte[] all = new byte[HALF];
    int taken = Math.min(HALF, signed.length);
    System.arraycopy(signed, signed.length - taken, all, HALF - taken, taken);
    return all;
  }
}
