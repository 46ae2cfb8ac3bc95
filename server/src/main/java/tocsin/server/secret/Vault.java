package tocsin.server.secret;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/// What is kept about secrets; hashes only, but for the key that signs links.
///
/// @param accounts password hash by user
/// @param sessions by hash of the token
/// @param keys API keys by hash; may be read while they change
/// @param integrations service by hash of the integration key; may be read while they change
/// @param signingKey makes and checks signed links
record Vault(
    Map<String, Account> accounts,
    Map<String, Session> sessions,
    Map<String, ApiKey> keys,
    Map<String, Integration> integrations,
    String signingKey) {

  /// @param role name of a [tocsin.ground.web.WebRequest.Role]
  record Account(String passwordHash, String role) {}

  /// @param untilMillis when it ends unless it is used
  record Session(String user, long untilMillis) {}

  record ApiKey(String id, String name, String role) {}

  /// @param last the last four characters, so that people can tell keys apart
  record Integration(String service, String name, String last) {}

  Vault {
    accounts = new TreeMap<>(accounts);
    sessions = new TreeMap<>(sessions);
    keys = new ConcurrentSkipListMap<>(keys);
    integrations = new ConcurrentSkipListMap<>(integrations);
  }

  static Vault empty(String signingKey) {
    return new Vault(Map.of(), Map.of(), Map.of(), Map.of(), signingKey);
  }
}
