import './host.test';
// First of all, while nothing has started the server yet.
import './detection.test';
import './transcript.test';
import './editing.test';
import './writing.test';
import './roster.test';
import './folder.test';
import './speakers.test';
import './figures.test';
import './answers.test';
import './moving.test';
import './overview.test';
import './colour.test';
import './directions.test';
import './sample.test';
import './convert.test';
