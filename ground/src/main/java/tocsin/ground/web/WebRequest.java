package tocsin.ground.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/// One request, decoded as far as HTTP goes.
///
/// @param method upper case
/// @param path decoded, without the query, below the dialect's own prefix
/// @param query parameters of the address, in order for each name
/// @param headers by lower-case name
/// @param body as sent, decompressed; bounded by the server
/// @param remote address of the caller, for limits and logs
/// @param caller who this is according to login or key; empty when unauthenticated
/// @param isAbandoned whether nobody waits for the answer any more; may be asked by any thread
public record WebRequest(
    String method,
    String path,
    Map<String, List<String>> query,
    Map<String, List<String>> headers,
    byte[] body,
    String remote,
    Optional<Caller> caller,
    BooleanSupplier isAbandoned) {

  /// A request whose answer is waited for.
  public WebRequest(
      String method,
      String path,
      Map<String, List<String>> query,
      Map<String, List<String>> headers,
      byte[] body,
      String remote,
      Optional<Caller> caller) {
    this(method, path, query, headers, body, remote, caller, () -> false);
  }

  /// Who sent a request.
  ///
  /// @param id user id, or the id of a key
  /// @param name as people know it
  /// @param role what it may do
  public record Caller(String id, String name, Role role) {}

  /// What a caller may do; each includes the ones before it.
  public enum Role {
    READER,
    RESPONDER,
    ADMIN
  }

  public WebRequest {
    var lower = new TreeMap<String, List<String>>();
    headers.forEach((k, v) -> lower.put(k.toLowerCase(Locale.ROOT), List.copyOf(v)));
    headers = Map.copyOf(lower);
    query = Map.copyOf(query);
  }

  /// The same request, from there.
  public WebRequest from(String address) {
    return new WebRequest(method, path, query, headers, body, address, caller, isAbandoned);
  }

  /// The same request of somebody who may go away.
  public WebRequest until(BooleanSupplier abandoned) {
    return new WebRequest(method, path, query, headers, body, remote, caller, abandoned);
  }

  public Optional<String> header(String name) {
    return first(headers, name.toLowerCase(Locale.ROOT));
  }

  /// The first value of a query parameter.
  public Optional<String> param(String name) {
    return first(query, name);
  }

  public List<String> params(String name) {
    return query.getOrDefault(name, List.of());
  }

  /// The path without its first slash, cut at slashes: at least one step, which may be empty.
  public List<String> steps() {
    return List.of(path.substring(1).split("/", -1));
  }

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  private static Optional<String> first(Map<String, List<String>> from, String name) {
    List<String> values = from.getOrDefault(name, List.of());
    return values.isEmpty() ? Optional.empty() : Optional.of(values.getFirst());
  }
}
