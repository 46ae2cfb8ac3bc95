package tocsin.server.host;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.edge.mailbox.MailboxListener;
import tocsin.edge.pagerduty.WebhookDoor;
import tocsin.edge.pagerduty.WebhookEvents;
import tocsin.edge.sqlite.SqliteJournal;
import tocsin.edge.twilio.TwilioDoor;
import tocsin.ground.journal.JournalUnavailableException;
import tocsin.ground.json.BadJsonException;
import tocsin.ground.loop.Turns;
import tocsin.ground.web.Outbound;
import tocsin.ground.web.OutboundGuard;
import tocsin.ground.web.WebRequest.Role;
import tocsin.metrics.retention.BadRulesException;
import tocsin.response.desk.Desk;
import tocsin.response.desk.LedgerCheck;
import tocsin.response.desk.World;
import tocsin.response.reception.Reception;
import tocsin.server.backup.BackupDesk;
import tocsin.server.http.HttpDoor;
import tocsin.server.http.Route;
import tocsin.server.live.LiveHub;
import tocsin.server.page.Assets;
import tocsin.server.page.Screens;
import tocsin.server.secret.PushKeys;
import tocsin.server.secret.Secrets;
import tocsin.server.settings.Key;
import tocsin.server.settings.Listen;
import tocsin.server.settings.Settings;

/// The whole server: every wing with its real surroundings. Open it, and it works; close it, and it
/// has stopped in order.
public final class House implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(House.class);
  static final String JOURNAL = "journal.db";
  private static final String SECRETS = "secrets.json";

  // Closed from the last to the first.
  private final Deque<Closeable> opened = new ArrayDeque<>();
  private final Settings settings;
  private final Secrets secrets;
  private final String setUpToken;
  private final Invitations invitations;
  private final MetricsWing metrics;
  private final ResponseWing response;
  private final Outbound outbound;
  private final WebhookShelf webhooks;
  private final HttpDoor http;
  private final Optional<MailboxListener> mailIn;
  private final InstantSource clock = RealWorld.clock();
  private final Optional<SlackApp> slack;
  private final Screens screens = new Screens(new Assets());

  private House(Settings settings) throws IOException {
    RandomGenerator random = RealWorld.random();
    this.settings = settings;
    Files.createDirectories(settings.data());
    this.setUpToken = token(random);
    try {
      // First, because it keeps a second server out of this directory.
      kept(DataLock.of(settings.data()), l -> l);
      this.metrics = kept(new MetricsWing(settings, clock), m -> m::close);
      this.secrets = new Secrets(settings.data().resolve(SECRETS), random);
      this.invitations = new Invitations(secrets, clock, setUpToken);
      settings.adminKey().ifPresent(k -> secrets.addApiKey(k, "administrator", Role.ADMIN));
      LiveHub live = new LiveHub(clock.instant());
      var journal = new SqliteJournal(settings.data().resolve(JOURNAL));
      this.outbound =
          kept(new Outbound(new OutboundGuard(settings.outboundAllowed())), o -> o::close);
      this.slack = settings.slack().map(s -> new SlackApp(s, settings.data(), outbound, clock));
      World world = world(journal, random);
      var backups =
          new BackupDesk(DataParts.backups(settings.data(), journal, metrics.store()), clock);
      var links = new AnswerLinks(this::address, secrets, clock);
      this.webhooks = new WebhookShelf(settings.data(), journal::end, outbound, clock);
      var keeper =
          new WebhookKeeper(
              journal, new WebhookEvents(journal.views(), this::address), webhooks, clock);
      this.response =
          kept(
              new ResponseWing(
                  world,
                  metrics.sight(),
                  live,
                  new ResponseWing.Ways(
                      links::add, secrets::dismiss, outbound, () -> heard(keeper), this::address)),
              r -> r::close);
      kept(keeper, k -> k::close);
      // A crash may have come between a removal and its consequence.
      secrets.users().stream().filter(u -> !response.knows(u)).forEach(secrets::dismiss);
      SelfWatch self =
          kept(
              new SelfWatch(metrics, response, live, clock, settings.keeping().ownFigures()),
              w -> w::close);
      this.http = kept(http(routes(world, self, links, backups), self, live), h -> h::close);
      response.start();
      keeper.start();
      slack.ifPresent(app -> {
        app.name(self.figures());
        kept(app, a -> a::close).start(response, this::address);
      });
      this.mailIn = mailIn();
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  /// Starts a server.
  ///
  /// @throws StartException if something stands in its way
  public static House open(Settings settings) {
    try {
      return new House(settings);
    } catch (IOException | UncheckedIOException e) {
      throw new StartException(settings.data() + ": " + e.getMessage(), e);
    } catch (BadRulesException e) {
      throw new StartException("retention rules:\n" + e.getMessage(), e);
    } catch (JournalUnavailableException e) {
      throw new StartException(
          e.getMessage()
              + ". Nothing was changed. Next move: put back a copy of the file, or start with"
              + " another --data directory",
          e);
    } catch (BadJsonException e) {
      throw new StartException(
          settings.data().resolve(SECRETS)
              + ": damaged ("
              + e.getMessage()
              + "). Next move: put back a copy, or move it away to make accounts and keys anew",
          e);
    }
  }

  /// Writes the views of a server that does not run anew from its facts.
  ///
  /// @return how many facts there are
  public static long rebuild(Path data) {
    try (var lock = DataLock.of(data);
        SqliteJournal journal = new SqliteJournal(data.resolve(JOURNAL))) {
      log.atDebug().addKeyValue("lock", lock).log("rebuilding");
      new Turns<>(journal, Desk::new).rebuildViews();
      return journal.end();
    } catch (IOException e) {
      throw new StartException(data + ": " + e.getMessage(), e);
    } catch (JournalUnavailableException e) {
      throw new StartException(String.valueOf(e.getMessage()), e);
    }
  }

  /// The key to which devices subscribe, of a server that does not run.
  ///
  /// @param change whether another is to take its place first
  public static String pushKey(Path data, boolean change) {
    try (var lock = DataLock.of(data)) {
      log.atDebug().addKeyValue("lock", lock).addKeyValue("change", change).log("push key");
      PushKeys keys = new PushKeys(data.resolve(PushKeys.FILE));
      if (change) {
        keys.change();
      }
      return keys.publicKey();
    } catch (IOException | UncheckedIOException e) {
      throw new StartException(data + ": " + e.getMessage(), e);
    }
  }

  /// Looks whether the ledger of pages is whole, beside a server that may run.
  ///
  /// @param head a hash that must be in it; empty for none
  public static LedgerCheck.Result ledger(Path data, String head) {
    try (SqliteJournal journal = new SqliteJournal(data.resolve(JOURNAL))) {
      return LedgerCheck.of(journal, head);
    } catch (JournalUnavailableException e) {
      throw new StartException(String.valueOf(e.getMessage()), e);
    }
  }

  private Optional<MailboxListener> mailIn() {
    var reception = new Reception(new Lobby(response, secrets::integration), clock);
    Optional<MailboxListener> mail =
        Ports.open(Key.MAIL_IN, settings.mailIn(), at -> new MailboxListener(at, reception));
    mail.ifPresent(m -> kept(m, l -> l::close));
    return mail;
  }

  private World world(SqliteJournal journal, RandomGenerator random) {
    return new World(
        clock,
        random,
        journal,
        metrics.store(),
        metrics.store(),
        Couriers.of(settings, outbound, secrets, this::address, clock));
  }

  private List<Route> routes(World world, SelfWatch self, AnswerLinks links, BackupDesk backups) {
    var fresh = new FreshLinks(response, links, new Trials(world.couriers())::tell);
    var answers = new AnswerDoor(response, screens, links, fresh);
    var entrance = new Entrance(secrets, response, screens, answers, setUpToken);
    List<Route> routes = new ArrayList<>(entrance.routes());
    routes.addAll(self.routes());
    settings
        .telephone()
        .map(Couriers::account)
        .map(account ->
            new TwilioDoor(account, this::address, new PhoneDesk(response, LinkWords.of(response))))
        .ifPresent(door -> routes.add(Route.open("/twilio/", door)));
    routes.addAll(new Welcome(invitations, secrets, screens, world.clock()).routes());
    routes.addAll(
        new Routes(world, metrics, response, secrets, this::address)
            .all(invitations, links, backups));
    slack.ifPresent(s -> routes.addAll(s.routes(response, secrets::role, this::address)));
    routes.addAll(WebhookRoutes.of(new WebhookDoor(webhooks, clock, world.random())));
    return routes;
  }

  private HttpDoor http(List<Route> routes, SelfWatch self, LiveHub live) {
    Listen.At at = (Listen.At) settings.http();
    try {
      return new HttpDoor(
          new InetSocketAddress(at.host(), at.port()),
          routes,
          secrets,
          clock,
          new HttpDoor.Screening(screens::error, live, this::address, self.cutOff()));
    } catch (CompletionException e) {
      throw new StartException(
          "http "
              + at
              + ": "
              + e.getCause()
              + ". Next move: stop what listens there, or choose another with --http HOST:PORT",
          e);
    }
  }

  private <T> T kept(T part, Function<T, Closeable> how) {
    opened.push(how.apply(part));
    return part;
  }

  /// Something happened to incidents.
  private void heard(WebhookKeeper keeper) {
    keeper.wake();
    slack.ifPresent(SlackApp::wake);
  }

  private static String token(RandomGenerator random) {
    byte[] bytes = new byte[24];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /// Where people reach it, without a slash at the end.
  public String address() {
    return settings
        .publicUrl()
        .map(Object::toString)
        .orElseGet(() -> "http://" + host() + ":" + http.port());
  }

  private String host() {
    String host = ((Listen.At) settings.http()).host();
    boolean everywhere = host.equals("0.0.0.0") || host.equals("::");
    if (everywhere || InetAddress.getLoopbackAddress().getHostAddress().equals(host)) {
      return "localhost";
    }
    return host.indexOf(':') >= 0 ? "[" + host + "]" : host;
  }

  /// Where the first account is made; empty when there is one.
  public Optional<String> setUpLink() {
    return secrets.hasAccounts()
        ? Optional.empty()
        : Optional.of(address() + "/set-up?token=" + setUpToken);
  }

  /// Where mail with alerts is taken.
  public Optional<Integer> mailPort() {
    return mailIn.map(MailboxListener::port);
  }

  public int httpPort() {
    return http.port();
  }

  /// Where carbon lines are taken, over TCP and UDP.
  public Optional<Integer> carbonPort() {
    return metrics.ports().lines().map(c -> c.port());
  }

  /// Where carbon's pickles are taken.
  public Optional<Integer> picklePort() {
    return metrics.ports().pickles().map(p -> p.port());
  }

  /// A link that signs this person in, as an administrator, until the server stops.
  public String guestLink(String user) {
    secrets.setPassword(user, token(RealWorld.random()), Role.ADMIN);
    return address() + "/enter?" + invitations.enter(user);
  }

  ResponseWing response() {
    return response;
  }

  Instant now() {
    return clock.instant();
  }

  @Override
  public void close() {
    while (!opened.isEmpty()) {
      try {
        opened.pop().close();
      } catch (IOException | RuntimeException e) {
        log.atError().setCause(e).log("not closed well");
      }
    }
  }
}
