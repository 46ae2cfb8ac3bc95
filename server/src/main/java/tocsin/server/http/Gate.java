package tocsin.server.http;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebRequest.Caller;
import tocsin.ground.web.WebRequest.Role;
import tocsin.server.secret.Secrets;

/// Decides who a request is from and whether it is let through. Everything in it follows from the
/// request and the secrets.
final class Gate {
  static final String CSRF_HEADER = "x-tocsin-csrf";
  static final String CSRF_TOKEN = "x-tocsin-csrf-token";
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private final Secrets secrets;
  private final InstantSource clock;
  private final Supplier<String> address;

  /// @param address where people reach this server
  Gate(Secrets secrets, InstantSource clock, Supplier<String> address) {
    this.secrets = secrets;
    this.clock = clock;
    this.address = address;
  }

  Verdict judge(Access access, WebRequest request, InetAddress from) {
    Optional<Caller> byKey = byKey(request);
    // A key is sent by a program on purpose; a cookie goes along whoever wrote the form.
    if (byKey.isEmpty() && changes(request) && SentFrom.elsewhere(request, address)) {
      return new Verdict.Forbidden(
          "another site sent this form (expected: one of ours; behind a proxy that changes the"
              + " host, set public-url)");
    }
    Optional<String> session = SessionCookie.read(request);
    Optional<Caller> caller =
        byKey.isPresent() ? byKey : session.flatMap(s -> secrets.session(s, clock.instant()));
    if (access == Access.OPEN) {
      // Whoever happens to be signed in may use these as everybody may: a link in a mail carries a
      // signature of its own, not the token of a session.
      return new Verdict.Pass(
          caller, session.filter(s -> caller.isPresent() && byKey.isEmpty()).map(secrets::csrf));
    }
    if (byKey.isPresent()) {
      return reader(access, byKey.get(), request)
          ? new Verdict.Forbidden("this key may only read")
          : new Verdict.Pass(byKey, Optional.empty());
    }
    if (caller.isPresent()) {
      return bySession(access, caller.get(), session.orElse(""), request);
    }
    boolean passes = access != Access.MEMBER && Nearness.isLocal(request, from);
    return passes ? new Verdict.Pass(Optional.empty(), Optional.empty()) : new Verdict.Unknown();
  }

  private Verdict bySession(Access access, Caller caller, String session, WebRequest request) {
    String expected = secrets.csrf(session);
    if (changes(request) && !carries(request, expected)) {
      return new Verdict.Forbidden(
          "the form is not from this session (expected: reload the page and send it again)");
    }
    return reader(access, caller, request)
        ? new Verdict.Forbidden("you may read, not change")
        : new Verdict.Pass(Optional.of(caller), Optional.of(expected));
  }

  private static boolean reader(Access access, Caller caller, WebRequest request) {
    return caller.role() == Role.READER && access != Access.METRICS_QUERY && changes(request);
  }

  private static boolean changes(WebRequest request) {
    return !READING.contains(request.method());
  }

  private static boolean carries(WebRequest request, String expected) {
    String field = Forms.read(request).getOrDefault("csrf", List.of("")).getFirst();
    return Secrets.same(request.header(CSRF_HEADER).orElse(field), expected);
  }

  /// Bearer, basic (the key as the password), or PagerDuty's `Token token=`.
  private Optional<Caller> byKey(WebRequest request) {
    String header = request.header("authorization").orElse("");
    if (header.startsWith("Bearer ")) {
      return secrets.apiKey(header.substring(7).strip());
    }
    if (header.startsWith("Token token=")) {
      return secrets.apiKey(header.substring(12).strip());
    }
    return header.startsWith("Basic ") ? basic(header.substring(6).strip()) : Optional.empty();
  }

  private Optional<Caller> basic(String encoded) {
    try {
      String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
      return secrets.apiKey(pair.substring(pair.indexOf(':') + 1));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
