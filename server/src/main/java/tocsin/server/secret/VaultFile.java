package tocsin.server.secret;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import tocsin.ground.json.Json;

/// Keeps the vault as JSON in a file of the owner's.
final class VaultFile {
  private final OwnersFile file;

  VaultFile(Path file) {
    this.file = new OwnersFile(file);
  }

  Optional<Vault> read() {
    return file.read().map(text -> Json.read(text, Vault.class));
  }

  void write(Vault vault) {
    file.write(Json.write(vault).getBytes(StandardCharsets.UTF_8));
  }
}
