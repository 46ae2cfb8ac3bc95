package tocsin.server.host;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import tocsin.edge.ical.FeedText;
import tocsin.server.http.Route;
import tocsin.server.oncall.FeedDoor;
import tocsin.server.oncall.FeedKeys;
import tocsin.server.page.Pages;
import tocsin.server.secret.FeedLinks;

/// The door for calendar programs, and its secret addresses as pages see them.
record FeedRoutes(FeedLinks links) implements FeedKeys {
  Route door(Pages pages, Supplier<String> address) {
    return Route.open("/ical/", new FeedDoor(pages, this, f -> FeedText.of(f, address.get())));
  }

  @Override
  public String make(String of, String by, Instant now) {
    return links.make(of, by, now);
  }

  @Override
  public Optional<String> reads(String token) {
    return links.reads(token);
  }

  @Override
  public Optional<Made> of(String of) {
    return links.of(of).map(l -> new Made(l.by(), l.at()));
  }

  @Override
  public boolean end(String of) {
    return links.end(of);
  }
}
