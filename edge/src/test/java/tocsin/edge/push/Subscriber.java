package tocsin.edge.push;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tocsin.response.people.PushDevice;

/// A browser that reads what is sent to it, written after RFC 8291 (section 3.4) and RFC 8188
/// (section 2) and knowing nothing of the courier.
public final class Subscriber {
  private static final int SALT = 16;
  private static final int KEY_LENGTH_AT = 20;
  private static final int KEY_AT = 21;

  private final ECPrivateKey key;
  private final byte[] point;
  private final byte[] auth;

  private Subscriber(ECPrivateKey key, byte[] point, byte[] auth) {
    this.key = key;
    this.point = point;
    this.auth = auth;
  }

  /// A browser with keys of its own.
  public static Subscriber fresh() {
    try {
      KeyPair pair = Curve.make();
      byte[] auth = Arrays.copyOf(Curve.bytes((ECPublicKey) pair.getPublic()), SALT);
      return new Subscriber(
          (ECPrivateKey) pair.getPrivate(), Curve.bytes((ECPublicKey) pair.getPublic()), auth);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static Subscriber of(String key, String point, String auth) throws GeneralSecurityException {
    return new Subscriber(Curve.privateKey(read(key)), read(point), read(auth));
  }

  private static byte[] read(String base64) {
    return Base64.getUrlDecoder().decode(base64);
  }

  /// What the browser tells us of itself.
  public PushDevice device(String name) {
    var base64 = Base64.getUrlEncoder().withoutPadding();
    return new PushDevice(name, base64.encodeToString(point), base64.encodeToString(auth));
  }

  /// The text of a message.
  ///
  /// @throws GeneralSecurityException if it is not for this browser, or was changed on its way
  public String read(byte[] body) throws GeneralSecurityException {
    byte[] salt = Arrays.copyOf(body, SALT);
    int end = KEY_AT + body[KEY_LENGTH_AT];
    byte[] theirs = Arrays.copyOfRange(body, KEY_AT, end);
    KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
    agreement.init(key);
    agreement.doPhase(Curve.publicKey(theirs), true);
    byte[] shared = mac(auth, agreement.generateSecret());
    byte[] input = mac(shared, text("WebPush: info\0"), point, theirs, new byte[] {1});
    byte[] secret = mac(salt, input);
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.DECRYPT_MODE,
        new SecretKeySpec(
            Arrays.copyOf(mac(secret, text("Content-Encoding: aes128gcm\0\1")), 16), "AES"),
        new GCMParameterSpec(
            128, Arrays.copyOf(mac(secret, text("Content-Encoding: nonce\0\1")), 12)));
    return unpadded(cipher.doFinal(body, end, body.length - end));
  }

  /// The last record ends in a two and zeros.
  private static String unpadded(byte[] record) {
    int at = record.length - 1;
    while (record[at] == 0) {
      at--;
    }
    if (record[at] != 2) {
      throw new IllegalStateException("the record ends in " + record[at] + " (expected: 2)");
    }
    return new String(record, 0, at, StandardCharsets.UTF_8);
  }

  private static byte[] text(String words) {
    return words.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] mac(byte[] by, byte[]... parts) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(by, "HmacSHA256"));
    for (byte[] part : parts) {
      mac.update(part);
    }
    return mac.doFinal();
  }
}
