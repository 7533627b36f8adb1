" Drives Vim with vim-lsp.

source <sfile>:h/vim.vim
let g:lsp_auto_enable = 0
let g:lsp_diagnostics_echo_cursor = 0
let g:lsp_hover_ui = 'preview'
let &runtimepath .= ',' . $VIM_LSP
runtime plugin/lsp.vim
call lsp#enable()
edit $TRANSCRIPT
call Wait('no connection', {-> lsp#get_server_status('turnwise') ==# 'running'})

function! Problems() abort
  let l:found = []
  for l:each in get(lsp#internal#diagnostics#state#_get_all_diagnostics_grouped_by_server_for_uri(lsp#utils#get_buffer_uri()), 'turnwise', {'params': {'diagnostics': []}}).params.diagnostics
    let [l:line, l:column] = lsp#utils#position#lsp_to_vim('%', l:each.range.start)
    let [l:_, l:end] = lsp#utils#position#lsp_to_vim('%', l:each.range.end)
    call add(l:found, extend({'severity': l:each.severity}, Problem(l:line, l:each.code, l:column, l:end)))
  endfor
  return l:found
endfunction

function! Three() abort
  let l:found = Problems()
  return len(l:found) == 3 && l:found[1].severity == 4
endfunction
call Wait('no problems', function('Three'))
call Seen('problems', Problems())

LspDocumentSymbol
call Wait('no outline', {-> getqflist()})
cclose
call Seen('outline', map(getqflist(), {_, each -> substitute(each.text, '^\w* : ', '', '')}))

function! Preview() abort
  for l:window in range(1, winnr('$'))
    if getwinvar(l:window, '&previewwindow')
      return getbufline(winbufnr(l:window), 1, '$')
    endif
  endfor
  return []
endfunction
for [s:line, s:text] in [[7, 'Inés'], [3, '5 million']]
  call Go(s:line, s:text)
  LspHover
  call Seen('hover', join(Wait('no hover', function('Preview')), "\n"))
  pclose
endfor

call Go(3, 'liwa')
LspDefinition
call TellDefinition()

call Go(5, 'laugther')
LspCodeAction quickfix
call Wait('no quick fix', {-> getline(5) =~# '\[laughter\]'})
call Go(3, 'liwa')
LspRename
call Wait('no renaming', {-> getline(3) =~# '^Zofia'})
call Seen('text', getline(1, '$'))
doautocmd <nomodeline> TextChanged " Which no command in a script does by itself.
call Wait('problems stay', {-> len(Problems()) == 1})
call Seen('left', len(Problems()))
qall!
