import { execFileSync, spawnSync } from 'node:child_process';

/**
 * The editors that are driven: which page of the documentation they are configured by, how they are started, and what
 * is different in what they see.
 */
export const EDITORS = [
  {
    name: 'neovim',
    title: 'Neovim',
    missing: neovimIsMissing,
    version: () => firstLine('nvim', '--version'),
    config: { page: 'neovim.md', headings: ['Neovim 0.7 to 0.10'], file: 'init.lua' },
    command: (config, file) => ['nvim', ['--headless', '--clean', '-u', config, file, '-S', script('neovim.lua')]],
    sees: { tellsSeverity: true, encoding: 'utf-16' },
  },
  {
    name: 'neovim-bytes',
    title: 'Neovim, with places in bytes',
    missing: neovimIsMissing,
    version: () => firstLine('nvim', '--version'),
    config: { page: 'neovim.md', headings: ['Neovim 0.7 to 0.10'], file: 'init.lua', change: offeringBytes },
    command: (config, file) => ['nvim', ['--headless', '--clean', '-u', config, file, '-S', script('neovim.lua')]],
    sees: { tellsSeverity: true, encoding: 'utf-8' },
  },
  emacs('eglot', 'Eglot'),
  emacs('lsp-mode', 'lsp-mode'),
  vim('ale', 'ALE', {
    missing: () =>
      vimHas("!empty(globpath(&packpath, 'pack/*/*/ale'))")
        ? undefined
        : 'This Vim has no ALE. Install it: `apt install vim-ale`.',
    sees: { lacks: ['outline'] },
  }),
  vim('vim-lsp', 'vim-lsp', {
    missing: () => (process.env.VIM_LSP ? undefined : 'VIM_LSP names no folder with vim-lsp in it.'),
    input: '\x15Zofia Żak\n', // What a user types where it asks, over what stands there.
    sees: { tellsSeverity: true, lacks: ['fixes'] },
  }),
];

function neovimIsMissing() {
  const missing = lacks('nvim', 'Install Neovim: `apt install neovim`.');
  if (missing) return missing;
  const [, major, minor] = /v(\d+)\.(\d+)/.exec(firstLine('nvim', '--version')) ?? [];
  if (major === '0' && minor >= 7 && minor <= 10) return undefined;
  return 'This script is for Neovim 0.7 to 0.10, as the configuration that it tries.';
}

/** As newer versions do by themselves. */
function offeringBytes(config) {
  const capabilities = `vim.tbl_deep_extend('force', vim.lsp.protocol.make_client_capabilities(), {
    general = { positionEncodings = { 'utf-8', 'utf-16' } },
  })`;
  return config.replace(
    "name = 'turnwise',",
    `name = 'turnwise', offset_encoding = 'utf-8', capabilities = ${capabilities},`,
  );
}

function emacs(name, title) {
  const version = () =>
    firstLine(
      'emacs',
      '--batch',
      '--eval',
      `(progn (require 'package) (package-initialize) (require '${name}) (princ (format "Emacs %s, ${title} %s" emacs-version (package-version-join (package-desc-version (cadr (assq '${name} package-alist)))))))`,
    );
  return {
    name,
    title: `Emacs with ${title}`,
    missing: () =>
      lacks('emacs', 'Install Emacs: `apt install emacs-nox`.') ??
      (emacsHas(name) ? undefined : `This Emacs has no ${title}. Install it: \`apt install elpa-${name}\`.`),
    version,
    config: { page: 'emacs.md', headings: ['Emacs', title], file: 'init.el' },
    command: (config) => ['emacs', ['--batch', '-l', config, '-l', script(`${name}.el`)]],
    sees: { tellsSeverity: true },
  };
}

function vim(name, title, { missing, sees, input }) {
  return {
    name,
    title: `Vim with ${title}`,
    missing: () =>
      lacks('vim', 'Install Vim: `apt install vim-nox`.') ??
      (vimHas("has('channel') && has('timers')") ? missing() : 'This Vim cannot talk to servers. Install `vim-nox`.'),
    version: () => firstLine('vim', '--version'),
    config: {
      page: 'vim.md',
      headings: ['Vim', title],
      file: 'vimrc',
      change: (text) => `filetype plugin on\n${text}`,
    },
    command: (config) => ['vim', ['-N', '-es', '-i', 'NONE', '-n', '-u', config, '-S', script(`${name}.vim`)]],
    input,
    sees,
  };
}

function vimHas(condition) {
  const { status } = spawnSync(
    'vim',
    ['-N', '-es', '-u', 'NONE', '-c', `if ${condition} | quit! | else | cquit! | endif`],
    { timeout: 10_000, input: '' },
  );
  return status === 0;
}

function emacsHas(library) {
  try {
    return firstLine('emacs', '--batch', '--eval', `(princ (if (locate-library "${library}") "yes" "no"))`) === 'yes';
  } catch {
    return false;
  }
}

function script(name) {
  return new URL(name, import.meta.url).pathname;
}

function lacks(command, advice) {
  try {
    firstLine(command, '--version');
    return undefined;
  } catch {
    return `There is no '${command}' here. ${advice}`;
  }
}

function firstLine(command, ...args) {
  return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).split('\n')[0];
}
