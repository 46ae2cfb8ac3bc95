package tocsin.server.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.ground.web.WebRequest.Role;
import tocsin.server.secret.Secrets.SignIn;

class SecretsTest {
  private static final Instant NOW = Instant.parse("2026-01-15T02:00:00Z");
  private static final String GOOD = "correct horse battery";

  @TempDir private Path data;
  private Secrets secrets;

  @BeforeEach
  void open() {
    secrets = new Secrets(data.resolve("secrets.json"), new Random(7));
  }

  private SignIn attempt(String user, String password, String from, Instant at) {
    return secrets.signIn(user, password, from, at);
  }

  @Test
  void onlyTheFirstAccountIsTheFirst() {
    assertThat(secrets.firstAccount("ana", GOOD)).isTrue();
    assertThat(secrets.firstAccount("eve", GOOD)).isFalse();

    assertThat(secrets.role("eve")).isEmpty();
  }

  @Test
  void tenAttemptsAtOneUserThenAWaitThatEnds() {
    secrets.firstAccount("ana", GOOD);
    for (int i = 0; i < 10; i++) {
      assertThat(attempt("ana", "wrong", "192.0.2.1", NOW)).isInstanceOf(SignIn.Wrong.class);
    }

    assertThat(attempt("ana", GOOD, "192.0.2.1", NOW)).isInstanceOf(SignIn.Wait.class);
    assertThat(attempt("ana", GOOD, "192.0.2.2", NOW)).isInstanceOf(SignIn.In.class);
    assertThat(attempt("ana", GOOD, "192.0.2.1", NOW.plus(Duration.ofMinutes(16))))
        .isInstanceOf(SignIn.In.class);
  }

  @Test
  void oneAddressCannotTryOnePasswordOnEveryUser() {
    for (int i = 0; i < 100; i++) {
      attempt("user" + i, "wrong", "192.0.2.1", NOW);
    }

    assertThat(attempt("ana", "wrong", "192.0.2.1", NOW)).isInstanceOf(SignIn.Wait.class);
  }

  @Test
  void aNewPasswordEndsTheSessionsOfTheOldOne() {
    secrets.firstAccount("ana", GOOD);
    String session = secrets.begin("ana", NOW);

    secrets.setPassword("ana", "another good one", Role.ADMIN);

    assertThat(secrets.session(session, NOW)).isEmpty();
  }

  @Test
  void whoIsDismissedIsOutButTheLastAdministratorStays() {
    secrets.firstAccount("ana", GOOD);
    secrets.setPassword("ben", GOOD, Role.RESPONDER);
    String session = secrets.begin("ben", NOW);

    secrets.dismiss("ben");
    secrets.dismiss("ana");

    assertThat(secrets.session(session, NOW)).isEmpty();
    assertThat(attempt("ben", GOOD, "192.0.2.1", NOW)).isInstanceOf(SignIn.Wrong.class);
    assertThat(attempt("ana", GOOD, "192.0.2.1", NOW)).isInstanceOf(SignIn.In.class);
  }

  @Test
  void whoIsSignedInStaysSoWhenTheSessionCannotBeWritten() throws Exception {
    secrets.firstAccount("ana", GOOD);
    String session = secrets.begin("ana", NOW);
    // Where the new file would be written stands a directory that cannot be removed.
    java.nio.file.Files.createDirectories(data.resolve("secrets.json.tmp").resolve("in the way"));

    assertThat(secrets.session(session, NOW.plus(Duration.ofDays(2)))).isPresent();
    assertThatThrownBy(() -> secrets.signOut(session)).isInstanceOf(RuntimeException.class);
  }
}
