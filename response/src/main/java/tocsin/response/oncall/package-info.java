/// Who is on call: a schedule and an instant or a window come in, people with the reason go out.
/// One pure calculation serves paging, pages, the API and the feed. It must never know what an
/// incident is.
@NullMarked
package tocsin.response.oncall;

import org.jspecify.annotations.NullMarked;
