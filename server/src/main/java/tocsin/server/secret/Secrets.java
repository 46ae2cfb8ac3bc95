package tocsin.server.secret;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
  private static final int LONGEST_USER = 100;

  private static final Logger log = LoggerFactory.getLogger(Secrets.class);

  private final VaultFile file;
  private final RandomGenerator random;
  private final WallLinks walls;
  private final FeedLinks feeds;
  private final PushKeys push;

  // Guarded by this; keys are looked up without it.
  private final Vault vault;
  private final Throttle byUser = new Throttle(10);
  private final Throttle byAddress = new Throttle(100);

  // Each hash takes 19 MiB and tens of milliseconds: more at once would take all the memory.
  private final Semaphore hashing = new Semaphore(4, true);

  /// What became of an attempt to sign in.
  public sealed interface SignIn {
    record In(String token) implements SignIn {}

    /// User or password, and it is not said which.
    record Wrong() implements SignIn {}

    /// Too many attempts; nothing was looked at.
    record Wait() implements SignIn {}
  }

  /// Opens the secrets of a data folder, or makes them.
  public Secrets(Path file, RandomGenerator random) {
    this.file = new VaultFile(file);
    this.random = random;
    this.walls = new WallLinks(file.resolveSibling("walls.json"), random);
    this.feeds = new FeedLinks(file.resolveSibling("feeds.json"), random);
    this.push = new PushKeys(file.resolveSibling(PushKeys.FILE));
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
    String hash = fresh(password);
    synchronized (this) {
      account(user, hash, role);
    }
  }

  /// Makes the account of the first person, an administrator, unless there is one.
  ///
  /// @return false when somebody else was first
  /// @throws IllegalArgumentException if the password is too short or too long
  public boolean firstAccount(String user, String password) {
    String hash = fresh(password);
    synchronized (this) {
      boolean first = vault.accounts().isEmpty();
      if (first) {
        account(user, hash, Role.ADMIN);
      }
      return first;
    }
  }

  // A new password ends what was begun with the old one.
  private void account(String user, String hash, Role role) {
    vault.accounts().put(user, new Vault.Account(hash, role.name()));
    vault.sessions().values().removeIf(s -> s.user().equals(user));
    file.write(vault);
  }

  /// Ends the account of somebody who is no longer there. The last administrator stays, or nobody
  /// could let anybody in again.
  public synchronized void dismiss(String user) {
    boolean others =
        vault.accounts().entrySet().stream()
            .anyMatch(
                a -> !a.getKey().equals(user) && a.getValue().role().equals(Role.ADMIN.name()));
    if (others && vault.accounts().remove(user) != null) {
      vault.sessions().values().removeIf(s -> s.user().equals(user));
      file.write(vault);
    }
  }

  public synchronized List<String> users() {
    return List.copyOf(vault.accounts().keySet());
  }

  private String fresh(String password) {
    check(password);
    return slowly(() -> Hashes.password(password));
  }

  private <T> T slowly(Supplier<T> hash) {
    hashing.acquireUninterruptibly();
    try {
      return hash.get();
    } finally {
      hashing.release();
    }
  }

  /// @throws IllegalArgumentException if the password is too short or too long
  public static void check(String password) {
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
  }

  /// Signs in.
  ///
  /// @param from where the attempt comes from: ten attempts for a user and a hundred in all within
  ///   a quarter of an hour, those that succeed not counted
  public SignIn signIn(String user, String password, String from, Instant now) {
    if (user.length() > LONGEST_USER || password.length() > LONGEST_PASSWORD) {
      return new SignIn.Wrong();
    }
    Optional<Vault.Account> account;
    synchronized (this) {
      if (!byAddress.allows(from, now) || !byUser.allows(user + " " + from, now)) {
        return new SignIn.Wait();
      }
      account = Optional.ofNullable(vault.accounts().get(user));
    }
    // An unknown user costs the same time as a wrong password, also the first time.
    String decoy = Decoy.HASH;
    String hash = account.map(Vault.Account::passwordHash).orElse(decoy);
    if (!slowly(() -> Hashes.passwordFits(password, hash)) || account.isEmpty()) {
      return new SignIn.Wrong();
    }
    synchronized (this) {
      byUser.forget(user + " " + from);
      byAddress.takeBack(from);
    }
    return new SignIn.In(begin(user, now));
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
      // The one that was used least lately goes.
      vault.sessions().entrySet().stream()
          .min(Comparator.comparingLong(s -> s.getValue().untilMillis()))
          .map(Map.Entry::getKey)
          .ifPresent(vault.sessions()::remove);
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
          keepIfPossible();
        });
    return session.flatMap(s ->
        Optional.ofNullable(vault.accounts().get(s.user()))
            .map(a -> new Caller(s.user(), s.user(), Role.valueOf(a.role()))));
  }

  // Whoever is signed in must be able to acknowledge while the disk is full.
  private void keepIfPossible() {
    try {
      file.write(vault);
    } catch (UncheckedIOException e) {
      log.atWarn().addKeyValue("problem", e.getMessage()).log("session not kept");
    }
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

  /// Who an API key stands for. Waits for nobody.
  ///
  /// @see #integration
  public Optional<Caller> apiKey(String key) {
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

  /// The service of an integration key. Waits for nobody, not even for who writes the file: events
  /// come on threads that read everybody's requests.
  public Optional<String> integration(String key) {
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

  /// A key as it can be shown: never the key itself.
  ///
  /// @param says its role, or its last characters
  public record Shown(String id, String name, String says) {}

  /// Every API key.
  public synchronized List<Shown> apiKeys() {
    return vault.keys().values().stream().map(k -> new Shown(k.id(), k.name(), k.role())).toList();
  }

  /// Ends an API key; whoever has it is nobody from now on.
  public synchronized void revokeApiKey(String id) {
    vault.keys().values().removeIf(k -> k.id().equals(id));
    file.write(vault);
  }

  /// The integration keys of a service.
  public synchronized List<Shown> integrationKeys(String service) {
    return vault.integrations().entrySet().stream()
        .filter(e -> e.getValue().service().equals(service))
        .map(e -> new Shown(e.getKey().substring(0, 12), e.getValue().name(), e.getValue().last()))
        .toList();
  }

  /// Ends an integration key of a service.
  public synchronized void revokeIntegration(String service, String id) {
    vault
        .integrations()
        .entrySet()
        .removeIf(e -> e.getValue().service().equals(service) && e.getKey().startsWith(id));
    file.write(vault);
  }

  /// Changes the password of somebody who knows the present one; all their sessions end.
  ///
  /// @return whether the present one was right
  /// @throws IllegalArgumentException if the new one is too short or too long
  public boolean changePassword(String user, String present, String next) {
    Optional<Vault.Account> account;
    synchronized (this) {
      account = Optional.ofNullable(vault.accounts().get(user));
    }
    boolean fits =
        present.length() <= LONGEST_PASSWORD
            && account
                .filter(a -> slowly(() -> Hashes.passwordFits(present, a.passwordHash())))
                .isPresent();
    if (fits) {
      setPassword(user, next, Role.valueOf(account.orElseThrow().role()));
    }
    return fits;
  }

  /// Links of screens on a wall.
  public WallLinks walls() {
    return walls;
  }

  /// Addresses of calendars.
  public FeedLinks feeds() {
    return feeds;
  }

  /// The key by which vendors of browsers know this server.
  public PushKeys push() {
    return push;
  }

  /// Signs the text of a link.
  public synchronized String sign(String text) {
    return Hashes.sign(vault.signingKey(), text);
  }

  /// What receivers of webhooks check signatures with. It is made from the signing key and does not
  /// give it away: who knows it can neither answer for others nor forge a session's token.
  public synchronized String webhookKey() {
    return Hashes.sign(vault.signingKey(), "the key of webhooks");
  }

  /// Signs what goes to a webhook.
  public String signWebhook(String text) {
    return Hashes.sign(webhookKey(), text);
  }

  public boolean isSigned(String text, String signature) {
    return Hashes.same(sign(text), signature);
  }

  /// Compares in constant time.
  public static boolean same(String a, String b) {
    return Hashes.same(a, b);
  }
}
