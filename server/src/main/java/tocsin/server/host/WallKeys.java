package tocsin.server.host;

import java.time.Instant;
import java.util.List;
import tocsin.server.observe.Walls;
import tocsin.server.secret.WallLinks;

/// The links as pages see them.
final class WallKeys implements Walls {
  private final WallLinks links;

  WallKeys(WallLinks links) {
    this.links = links;
  }

  @Override
  public String make(String dashboard, String name, String by, Instant now) {
    return links.make(dashboard, name, by, now);
  }

  @Override
  public boolean opens(String token, String dashboard) {
    return links.opens(token, dashboard);
  }

  @Override
  public List<Link> of(String dashboard) {
    return links.of(dashboard).stream()
        .map(l -> new Link(l.id(), l.name(), l.by(), l.at()))
        .toList();
  }

  @Override
  public boolean revoke(String dashboard, String id) {
    return links.revoke(dashboard, id);
  }
}
