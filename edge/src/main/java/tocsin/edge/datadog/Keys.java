package tocsin.edge.datadog;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebRequest.Caller;
import tocsin.ground.web.WebRequest.Role;

/// Who may ask. The key stands where Datadog's clients put theirs; what they call the application
/// key is not looked at.
///
/// @param known whose key it is
/// @param isLocal whether a program on this machine asks
public record Keys(Function<String, Optional<Caller>> known, Predicate<WebRequest> isLocal) {
  private static final String REMEDY =
      " (expected: a key of Tocsin's as DD-API-KEY or api_key; make one under Settings)";

  /// Who asks, or what is answered instead.
  sealed interface Judged {
    record Passes(Optional<Caller> caller) implements Judged {}

    record Refused(WebAnswer answer) implements Judged {}
  }

  /// @param isOpen whether programs on this machine need no key for it
  /// @param changes whether a key that may only read is not enough
  Judged judge(WebRequest request, boolean isOpen, boolean changes) {
    Optional<String> key = key(request);
    if (key.isEmpty()) {
      return isOpen && isLocal.test(request)
          ? new Judged.Passes(Optional.empty())
          : refused("there is no key" + REMEDY);
    }
    Optional<Caller> caller = key.flatMap(known);
    if (caller.isEmpty()) {
      // Senders on this machine keep the key of another system when only the address was changed.
      return isOpen && isLocal.test(request)
          ? new Judged.Passes(Optional.empty())
          : refused("this key is not known" + REMEDY);
    }
    return changes && caller.get().role() == Role.READER
        ? refused("this key may only read (expected: one that may change things)")
        : new Judged.Passes(caller);
  }

  private static Judged refused(String why) {
    return new Judged.Refused(Errors.of(403, "Forbidden: " + why));
  }

  private static Optional<String> key(WebRequest request) {
    Optional<String> bearer =
        request
            .header("authorization")
            .filter(a -> a.startsWith("Bearer "))
            .map(a -> a.substring(7).strip());
    return Stream.of(request.header("dd-api-key"), request.param("api_key"), bearer)
        .flatMap(Optional::stream)
        .filter(k -> !k.isBlank())
        .findFirst();
  }
}
