package tocsin.server.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The key by which vendors of browsers know this server.
class PushKeysTest {
  @TempDir private Path data;

  private PushKeys open() {
    return new PushKeys(data.resolve("push.json"));
  }

  @Test
  void isMadeOnceAndOnlyItsOwnerReadsIt() throws IOException {
    PushKeys first = open();
    String made = first.publicKey();

    assertThat(Base64.getUrlDecoder().decode(made)).hasSize(65).startsWith(4);
    assertThat(Base64.getUrlDecoder().decode(first.privateKey())).hasSize(32);
    assertThat(open().publicKey()).isEqualTo(made);
    assertThat(open().privateKey()).isEqualTo(first.privateKey());
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("push.json"))))
        .isEqualTo("rw-------");
  }

  @Test
  void anotherTakesItsPlaceWhenItIsToldTo() {
    String old = open().publicKey();

    open().change();

    assertThat(open().publicKey()).isNotEqualTo(old);
  }
}
