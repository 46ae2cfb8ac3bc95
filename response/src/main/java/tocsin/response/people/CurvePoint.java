package tocsin.response.people;

import java.math.BigInteger;
import java.util.Arrays;

/// Points of the curve P-256 (FIPS 186-4, D.1.2.3), as browsers write them: 4, x, y.
final class CurvePoint {
  private static final BigInteger P =
      new BigInteger("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff", 16);
  private static final BigInteger B =
      new BigInteger("5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b", 16);
  private static final BigInteger THREE = BigInteger.valueOf(3);
  private static final int HALF = 32;

  private CurvePoint() {}

  /// Whether y² = x³ - 3x + b.
  static boolean isOn(byte[] point) {
    if (point.length != 1 + 2 * HALF || point[0] != 4) {
      return false;
    }
    BigInteger x = new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + HALF));
    BigInteger y = new BigInteger(1, Arrays.copyOfRange(point, 1 + HALF, point.length));
    BigInteger right = x.multiply(x).subtract(THREE).multiply(x).add(B).mod(P);
    return x.compareTo(P) < 0 && y.compareTo(P) < 0 && y.multiply(y).mod(P).equals(right);
  }
}
