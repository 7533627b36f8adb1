" Drives Vim with ALE.

source <sfile>:h/vim.vim
edit $TRANSCRIPT

" What a user would answer when ALE asks.
runtime autoload/ale/util.vim
function! ale#util#Input(message, ...) abort
  if a:message =~# 'New name'
    return 'Zofia Żak'
  endif
  call Seen('fixes', [matchstr(a:message, '1) \zs[^\n]*')])
  return '1'
endfunction
let g:shown = []
function! ale#util#ShowMessage(message, ...) abort
  call add(g:shown, a:message)
endfunction

function! Problems() abort
  let l:found = []
  for l:each in ale#engine#GetLoclist(bufnr(''))
    " ALE keeps the column of the last letter, and not the one behind it.
    call add(l:found, Problem(l:each.lnum, get(l:each, 'code', ''), l:each.col, l:each.end_col + 1))
  endfor
  return l:found
endfunction

call ale#Queue(0)
call Wait('no problems', {-> len(Problems()) == 3})
call Seen('problems', Problems())

for [s:line, s:text] in [[7, 'Inés'], [3, '5 million']]
  call Go(s:line, s:text)
  ALEHover
  call Wait('no hover', {-> !empty(g:shown)})
  call Seen('hover', remove(g:shown, 0))
endfor

call Go(3, 'liwa')
ALEGoToDefinition
call TellDefinition()

call Go(5, 'laugther')
ALECodeAction
call Wait('no quick fix', {-> getline(5) =~# '\[laughter\]'})
call Go(3, 'liwa')
ALERename
call Wait('no renaming', {-> getline(3) =~# '^Zofia'})
call Seen('text', getline(1, '$'))
call ale#Queue(0)
call Wait('problems stay', {-> len(Problems()) == 1})
call Seen('left', len(Problems()))
qall!
