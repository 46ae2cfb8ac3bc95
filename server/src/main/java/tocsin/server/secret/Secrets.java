package tocsin.server.secret;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import tocsin.ground.web.WebRequest.Caller;
import tocsin.ground.web.WebRequest.Role;

/// Passwords, sessions, API keys and integration keys. Secrets are handed out once and kept as
/// hashes. Thread-safe.
public final class Secrets {
  private static final Duration SESSION = Duration.ofDays(14);
  private static final Duration RENEW_AFTER = Duration.ofHours(1);
  private static final int MOST_SESSIONS = 10_000;
  private static final int SHORTEST_PASSWORD = 10;
  private static final int LONGEST_PASSWORD = 500;

  private final VaultFile file;
  private final RandomGenerator random;
  private final WallLinks walls;

  // Guarded by this.
  private final Vault vault;
  private final Throttle throttle = new Throttle();

  /// Opens the secrets of a data folder, or makes them.
  public Secrets(Path file, RandomGenerator random) {
    this.file = new VaultFile(file);
    this.random = random;
    this.walls = new WallLinks(file.resolveSibling("walls.json"), random);
    this.vault = this.file.read().orElseGet(() -> Vault.empty(token()));
    this.file.write(vault);
  }

  private String token() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  public synchronized boolean hasAccounts() {
    return !vault.accounts().isEmpty();
  }

  /// Makes or changes an account.
  ///
  /// @throws IllegalArgumentException if the password is too short or too long
  public void setPassword(String user, String password, Role role) {
    if (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
      throw new IllegalArgumentException(
          "password: "
              + password.length()
              + " characters (expected: "
              + SHORTEST_PASSWORD
              + " to "
              + LONGEST_PASSWORD
              + "; a few words are easiest to remember)");
    }
    String hash = Hashes.password(password);
    synchronized (this) {
      vault.accounts().put(user, new Vault.Account(hash, role.name()));
      file.write(vault);
    }
  }

  /// Signs in.
  ///
  /// @param from where the attempt comes from; with the user it is what is throttled
  /// @return the token of a new session; empty when user or password are wrong, or after too many
  ///   attempts
  public Optional<String> signIn(String user, String password, String from, Instant now) {
    Optional<Vault.Account> account;
    synchronized (this) {
      if (!throttle.allows(user + " " + from, now)) {
        return Optional.empty();
      }
      account = Optional.ofNullable(vault.accounts().get(user));
    }
    // An unknown user costs the same time as a wrong password.
    String hash = account.map(Vault.Account::passwordHash).orElse(Decoy.HASH);
    boolean fits = password.length() <= LONGEST_PASSWORD && Hashes.passwordFits(password, hash);
    if (!fits || account.isEmpty()) {
      return Optional.empty();
    }
    synchronized (this) {
      throttle.forget(user + " " + from);
    }
    return Optional.of(begin(user, now));
  }

  /// A hash nobody has the password of.
  private static final class Decoy {
    private static final String HASH = Hashes.password("nobody signs in with this");
  }

  /// What a person may do; empty without an account.
  public synchronized Optional<Role> role(String user) {
    return Optional.ofNullable(vault.accounts().get(user)).map(a -> Role.valueOf(a.role()));
  }

  /// Changes whenever the password of an account does.
  public synchronized String accountStamp(String user) {
    return Optional.ofNullable(vault.accounts().get(user))
        .map(a -> Hashes.token(a.passwordHash()).substring(0, 16))
        .orElse("new");
  }

  /// Begins a session for somebody who has shown who they are.
  ///
  /// @return the token of the session
  public synchronized String begin(String user, Instant now) {
    vault.sessions().values().removeIf(s -> s.untilMillis() < now.toEpochMilli());
    if (vault.sessions().size() >= MOST_SESSIONS) {
      vault.sessions().clear();
    }
    String token = token();
    vault
        .sessions()
        .put(Hashes.token(token), new Vault.Session(user, now.plus(SESSION).toEpochMilli()));
    file.write(vault);
    return token;
  }

  /// Whose session this is; using it makes it last.
  public synchronized Optional<Caller> session(String token, Instant now) {
    String hash = Hashes.token(token);
    Optional<Vault.Session> session =
        Optional.ofNullable(vault.sessions().get(hash))
            .filter(s -> s.untilMillis() >= now.toEpochMilli());
    session
        .filter(s -> s.untilMillis() < now.plus(SESSION).minus(RENEW_AFTER).toEpochMilli())
        .ifPresent(s -> {
          vault.sessions().put(hash, new Vault.Session(s.user(), now.plus(SESSION).toEpochMilli()));
          file.write(vault);
        });
    return session.flatMap(s ->
        Optional.ofNullable(vault.accounts().get(s.user()))
            .map(a -> new Caller(s.user(), s.user(), Role.valueOf(a.role()))));
  }

  /// What a form of this session must carry.
  public synchronized String csrf(String token) {
    return Hashes.sign(vault.signingKey(), "csrf " + token);
  }

  public synchronized void signOut(String token) {
    vault.sessions().remove(Hashes.token(token));
    file.write(vault);
  }

  /// Makes an API key; this is the only time it can be read.
  public synchronized String newApiKey(String name, Role role) {
    String key = "tk_" + token();
    addApiKey(key, name, role);
    return key;
  }

  /// Takes an API key that was made elsewhere.
  public synchronized void addApiKey(String key, String name, Role role) {
    String hash = Hashes.token(key);
    vault.keys().put(hash, new Vault.ApiKey(hash.substring(0, 12), name, role.name()));
    file.write(vault);
  }

  public synchronized Optional<Caller> apiKey(String key) {
    return Optional.ofNullable(vault.keys().get(Hashes.token(key)))
        .map(k -> new Caller("key-" + k.id(), k.name(), Role.valueOf(k.role())));
  }

  /// Makes an integration key of 32 characters for a service.
  public synchronized String newIntegrationKey(String service, String name) {
    String key = token().substring(0, 32);
    vault
        .integrations()
        .put(Hashes.token(key), new Vault.Integration(service, name, key.substring(28)));
    file.write(vault);
    return key;
  }

  /// The service of an integration key.
  public synchronized Optional<String> integration(String key) {
    return Optional.ofNullable(vault.integrations().get(Hashes.token(key)))
        .map(Vault.Integration::service);
  }

  /// The integration keys of a service, as `name (...1234)`.
  public synchronized List<String> integrationsOf(String service) {
    return vault.integrations().values().stream()
        .filter(i -> i.service().equals(service))
        .map(i -> i.name() + " (..." + i.last() + ")")
        .sorted()
        .toList();
  }

  /// Links of screens on a wall.
  public WallLinks walls() {
    return walls;
  }

  /// Signs the text of a link.
  public synchronized String sign(String text) {
    return Hashes.sign(vault.signingKey(), text);
  }

  public boolean isSigned(String text, String signature) {
    return Hashes.same(sign(text), signature);
  }
}
