package tocsin.response.rehearsal;

import java.util.List;

/// Somebody on a level of a preview.
///
/// @param because why this one, such as `on call in checkout-primary (layer weekly, turn 3)`
/// @param pages by this person's rules, as long as nobody answers
public record Told(String user, String because, List<Message> pages) {
  public Told {
    pages = List.copyOf(pages);
  }
}
