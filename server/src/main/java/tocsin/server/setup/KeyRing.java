package tocsin.server.setup;

import java.util.List;
import tocsin.ground.web.WebRequest.Role;

/// Keys and passwords, as far as pages may handle them.
public interface KeyRing {
  /// A key as it can be shown.
  record Shown(String id, String name, String says) {}

  List<Shown> api();

  /// Makes one; this is the only time it can be read.
  String makeApi(String name, Role role);

  void revokeApi(String id);

  List<Shown> integrations(String service);

  String makeIntegration(String service, String name);

  void revokeIntegration(String service, String id);

  /// Whether the present password was right.
  ///
  /// @throws IllegalArgumentException if the new one is too short or too long
  boolean changePassword(String user, String present, String next);
}
