package tocsin.server.host;

import java.util.List;
import tocsin.ground.web.WebRequest.Role;
import tocsin.server.secret.Secrets;
import tocsin.server.setup.KeyRing;

/// The secrets of the house for the pages of set-up.
final class HouseKeys implements KeyRing {
  private final Secrets secrets;

  HouseKeys(Secrets secrets) {
    this.secrets = secrets;
  }

  private static List<Shown> shown(List<Secrets.Shown> keys) {
    return keys.stream().map(k -> new Shown(k.id(), k.name(), k.says())).toList();
  }

  @Override
  public List<Shown> api() {
    return shown(secrets.apiKeys());
  }

  @Override
  public String makeApi(String name, Role role) {
    return secrets.newApiKey(name, role);
  }

  @Override
  public void revokeApi(String id) {
    secrets.revokeApiKey(id);
  }

  @Override
  public List<Shown> integrations(String service) {
    return shown(secrets.integrationKeys(service));
  }

  @Override
  public String makeIntegration(String service, String name) {
    return secrets.newIntegrationKey(service, name);
  }

  @Override
  public void revokeIntegration(String service, String id) {
    secrets.revokeIntegration(service, id);
  }

  @Override
  public boolean changePassword(String user, String present, String next) {
    return secrets.changePassword(user, present, next);
  }
}
