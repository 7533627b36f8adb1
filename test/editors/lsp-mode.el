;;; -*- lexical-binding: t; -*-
;; Drives Emacs with lsp-mode.

(load (expand-file-name "emacs.el" (file-name-directory load-file-name)))
(setq lsp-auto-guess-root t lsp-restart 'ignore lsp-enable-snippet nil lsp-imenu-detailed-outline nil lsp-keep-workspace-alive nil)
(find-file (getenv "TRANSCRIPT"))
(set-window-buffer nil (current-buffer))
(lsp) ; At once, and not when Emacs is idle.
(wait "a connection" (lambda () (cl-some (lambda (each) (eq 'initialized (lsp--workspace-status each))) (lsp-workspaces))))

(defun problems ()
  (let ((found (gethash (lsp--fix-path-casing buffer-file-name) (lsp-diagnostics t))))
    (mapcar (lambda (each)
              (let ((region (lsp--range-to-region (gethash "range" each))))
                `((severity . ,(gethash "severity" each))
                  ,@(tell-problem (car region) (cdr region) (gethash "code" each)))))
            (cl-sort (copy-sequence found) #'< :key (lambda (each) (car (lsp--range-to-region (gethash "range" each))))))))

(seen "problems" (vconcat (wait "problems" (lambda ()
                                             (let ((found (problems)))
                                               (and (= (length found) 3)
                                                    (equal (alist-get 'severity (nth 1 found)) 4)
                                                    found))))))
(tell-outline)
(dolist (place '((7 "Inés") (3 "5 million")))
  (apply #'go place)
  (save-window-excursion
    (lsp-describe-thing-at-point)
    (seen "hover" (with-current-buffer "*lsp-help*" (buffer-substring-no-properties (point-min) (point-max))))))
(go 3 "liwa")
(tell-definition)
(go 5 "laugther")
(answering #'first-offered (lambda () (call-interactively #'lsp-execute-code-action)))
(go 3 "liwa")
(lsp-rename "Zofia Żak")
(seen "text" (lines))
(seen "left" (length (wait "the problem that is left" (lambda ()
                                                        (let ((found (problems))) (and (= (length found) 1) found))))))
