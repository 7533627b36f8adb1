import './host.test';
