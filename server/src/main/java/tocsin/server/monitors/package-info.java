/// Monitors: the list with states and history, the editor as a sentence with its backtest, the page
/// of one monitor. Views, samples and posted forms come in, HTML and inputs go out. It must never
/// judge a value itself: `response.monitor` does, live, here and in the review.
@NullMarked
package tocsin.server.monitors;

import org.jspecify.annotations.NullMarked;
