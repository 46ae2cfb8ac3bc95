/// Observe: dashboards and exploring. Names of series and documents come in, HTML with charts goes
/// out; the charts fetch their own samples. It must never know incidents.
@NullMarked
package tocsin.server.observe;

import org.jspecify.annotations.NullMarked;
