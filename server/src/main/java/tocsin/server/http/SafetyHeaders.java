package tocsin.server.http;

import java.util.Map;
import java.util.function.BiConsumer;

/// Headers of every answer: no inline script or style, no framing, no guessing of types.
final class SafetyHeaders {
  private static final Map<String, String> ALL =
      Map.of(
          "content-security-policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
              + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
              + " frame-ancestors 'none'; manifest-src 'self'; worker-src 'self'",
          "x-content-type-options",
          "nosniff",
          "referrer-policy",
          "same-origin",
          "x-frame-options",
          "DENY",
          "cache-control",
          "no-store",
          "cross-origin-opener-policy",
          "same-origin");

  private SafetyHeaders() {}

  static void forEach(BiConsumer<String, String> to) {
    ALL.forEach(to);
  }
}
