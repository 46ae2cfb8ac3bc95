package tocsin.server.host;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;
import tocsin.edge.slack.SlackBot;
import tocsin.edge.slack.SlackClient;
import tocsin.edge.slack.SlackCounts;
import tocsin.ground.journal.Journal;
import tocsin.ground.web.Outbound;
import tocsin.ground.web.WebRequest.Role;
import tocsin.response.words.IncidentId;
import tocsin.server.http.Route;
import tocsin.server.page.Rows;
import tocsin.server.settings.Slack;
import tocsin.server.settings.SlackChannels;
import tocsin.server.watch.Figures;

/// The Slack app of this server: its client, and whether Slack knows its token.
final class SlackApp implements AutoCloseable {
  private final Slack settings;
  private final Outbound outbound;
  private final InstantSource clock;
  private final SlackClient client;
  private final Thread start;
  private volatile Optional<SlackDesk> desk = Optional.empty();
  private final List<SlackRounds> rounds = new ArrayList<>(); // Used by who starts and closes.
  private final RoomBook book;
  private final List<SlackKeeper> keepers = new CopyOnWriteArrayList<>();

  private final Path data;

  SlackApp(Slack settings, Path data, Outbound outbound, InstantSource clock) {
    this.data = data;
    this.book = new RoomBook(data);
    this.settings = settings;
    this.outbound = outbound;
    this.clock = clock;
    this.client = new SlackClient(outbound, bot(settings), clock);
    var standing = new SlackStanding(client);
    this.start = Thread.ofVirtual().name("slack-start").unstarted(standing::check);
  }

  static SlackBot bot(Slack s) {
    return new SlackBot(s.url(), s.token(), s.signingSecret().isPresent());
  }

  /// Where Slack posts to; nowhere without a signing secret.
  ///
  /// @param roles of accounts, by user
  /// @param address where people reach this server, without a slash at the end
  List<Route> routes(
      ResponseWing response, Function<String, Optional<Role>> roles, Supplier<String> address) {
    var rows = new Rows(response.journal().views(), response.documents());
    var guests = new SlackGuests(new SlackMembers(rows::users), roles);
    var sight = new SlackSight(rows, address, clock);
    var wishes = new RoomDesk(settings.uses().channels(), book);
    var office = new SlackOffice(sight, response::ask, guests, wishes);
    var made = new SlackDesk(office, client, new SlackWays(outbound, rows::services));
    desk = Optional.of(made);
    var phones = new PhoneDesk(response, LinkWords.of(response));
    var buttons =
        new Buttons(response.journal().views(), phones, new SlackMembers(rows::users), outbound);
    return settings.signingSecret().stream()
        .flatMap(s -> new SlackRoutes(s, clock).of(settings.uses(), buttons, made).stream())
        .toList();
  }

  /// Looks whether the token works, beside everything else, as a start waits for no vendor; from
  /// now on messages change with their incidents.
  ///
  /// @param address where people reach this server, without a slash at the end
  void start(ResponseWing response, Supplier<String> address) {
    start.start();
    Journal journal = response.journal();
    var rows = new Rows(journal.views(), response.documents());
    var reading = new SlackReading(rows, address, settings.signingSecret().isPresent());
    var scribe = new SlackScribe(client, new SlackMessages(journal.views()), reading);
    keepers.add(keeper(journal, "slack.json", scribe::show));
    SlackChannels channels = settings.uses().channels();
    if (channels.areMade()) {
      var rooms = new Rooms(channels, book, rows, client, new RoomWords(response::ask, address));
      keepers.add(keeper(journal, "slack-rooms.json", rooms::show));
    }
    keepers.forEach(SlackKeeper::start);
    if (settings.uses().people()) {
      var people = new SlackPeople(rows, response::ask, client, clock);
      rounds.add(new SlackRounds("slack-people", people::round));
    }
    if (!settings.uses().groups().isEmpty()) {
      var groups = new SlackGroups(settings.uses().groups(), rows, client, clock);
      rounds.add(new SlackRounds("slack-groups", groups::round));
    }
    rounds.forEach(SlackRounds::start);
  }

  private SlackKeeper keeper(
      Journal journal, String place, Function<IncidentId, Optional<Duration>> show) {
    return new SlackKeeper(journal, new SlackPlace(data.resolve(place), journal::end), show);
  }

  /// Something happened to incidents. Never waits.
  void wake() {
    keepers.forEach(SlackKeeper::wake);
  }

  void name(Figures figures) {
    SlackCounts counts = client.counts();
    figures.counter("tocsin_slack_done_total", "Calls beside pages that Slack did", counts::done);
    figures.counter(
        "tocsin_slack_later_total", "Calls beside pages that Slack put off", counts::later);
    figures.counter(
        "tocsin_slack_refused_total", "Calls beside pages that Slack refused", counts::refused);
    figures.counter(
        "tocsin_slack_spared_total", "Calls beside pages not made, as asked", counts::spared);
  }

  @Override
  public void close() {
    start.interrupt();
    keepers.forEach(SlackKeeper::close);
    desk.ifPresent(SlackDesk::close);
    rounds.forEach(SlackRounds::close);
  }
}
