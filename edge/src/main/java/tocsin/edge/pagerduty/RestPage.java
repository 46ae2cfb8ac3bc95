package tocsin.edge.pagerduty;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;

/// Classic pages: `limit` (25, at most 100) and `offset`; `total` only when it is asked for.
///
/// @param offset how many are left out before
record RestPage(int limit, int offset, boolean total) {
  private static final int USUAL = 25;
  private static final int MOST = 100;
  private static final int DEEPEST = 10_000;

  static RestPage of(WebRequest request) {
    return new RestPage(
        Math.clamp(number(request, "limit", USUAL), 1, MOST),
        number(request, "offset", 0),
        request.param("total").filter("true"::equals).isPresent());
  }

  private static int number(WebRequest request, String name, int usual) {
    return request
        .param(name)
        .filter(t -> t.matches("\\d{1,8}"))
        .map(Integer::parseInt)
        .orElse(usual);
  }

  /// @param all everything there is, at most one more than the deepest page shows
  WebAnswer answer(String name, List<Map<String, Object>> all) {
    if (offset + limit > DEEPEST) {
      return RestError.invalid(
          "Offset must be less than or equal to " + (DEEPEST - limit) + " with this limit");
    }
    int from = Math.min(offset, all.size());
    int until = Math.min(from + limit, all.size());
    var body = new LinkedHashMap<String, Object>();
    body.put(name, all.subList(from, until));
    body.put("limit", limit);
    body.put("offset", offset);
    body.put("more", until < all.size());
    body.put("total", total ? all.size() : null);
    return WebAnswer.json(200, body);
  }
}
