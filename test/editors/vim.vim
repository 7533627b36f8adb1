" What the scripts of all clients for Vim share. Each drives Vim with a transcript open, and tells what its user would see.

let s:seen = []

function! Seen(what, value) abort
  call add(s:seen, json_encode({'what': a:what, 'value': a:value}))
  call writefile(s:seen, $SEEN)
endfunction

" Waits until a function gives something, and returns that.
function! Wait(what, Done) abort
  for l:i in range(300)
    let l:found = a:Done()
    if !empty(l:found)
      return l:found
    endif
    sleep 50m
  endfor
  call Seen('failed', a:what)
  cquit!
endfunction

" Puts the cursor on the first letter of a text in a line.
function! Go(line, text) abort
  call cursor(a:line, stridx(getline(a:line), a:text) + 1)
endfunction

function! Problem(line, code, column, end) abort
  return {'line': a:line, 'code': a:code, 'text': strpart(getline(a:line), a:column - 1, a:end - a:column)}
endfunction

function! TellDefinition() abort
  call Wait('no definition', {-> line('.') == 1})
  call Seen('definition', {'line': line('.'), 'text': strpart(getline('.'), col('.') - 1)})
endfunction
